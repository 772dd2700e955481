// Ties corrections to the entries they mend.
// in: $corrects LIST<MAP {correction, entry}>    out: -
UNWIND $corrects AS row
MATCH (correction:Entry {id: row.correction})
MATCH (entry:Entry {id: row.entry})
CREATE (correction)-[:CORRECTS]->(entry)

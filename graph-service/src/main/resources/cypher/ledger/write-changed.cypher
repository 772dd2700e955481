// Ties entries to the members of ontology classes they changed.
// in: $changes LIST<MAP {entry, ref}>    out: -
UNWIND $changes AS change
MATCH (entry:Entry {id: change.entry})
MATCH (member:Entity {ref: change.ref})
CREATE (entry)-[:CHANGED]->(member)

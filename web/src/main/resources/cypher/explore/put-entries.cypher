// Replaces entries by what they are now.
// in: $nodes LIST<MAP {ref, properties}>    out: -
UNWIND $nodes AS row
MERGE (entry:Entry {ref: row.ref})
SET entry = row.properties

// Replaces members of ontology classes by what they are now.
// in: $nodes LIST<MAP {ref, labels, properties}>    out: -
UNWIND $nodes AS row
MERGE (member:Entity {ref: row.ref})
SET member:$(row.labels)
SET member = row.properties

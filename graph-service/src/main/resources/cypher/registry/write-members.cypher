// Writes members of ontology classes; a property that is null is taken away.
// in: $members LIST<MAP {ref, labels, properties}>    out: -
UNWIND $members AS row
MERGE (member:Entity {ref: row.ref})
SET member:$(row.labels)
SET member += row.properties

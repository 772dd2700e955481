// Lets entries point to entries; one that comes later is made, empty.
// in: $links LIST<MAP {from, type, to, properties}>    out: -
UNWIND $links AS row
MERGE (target:Entry {ref: row.to})
WITH row, target
MATCH (entry:Entry {ref: row.from})
CREATE (entry)-[link:$(row.type)]->(target)
SET link = row.properties

// Lets nodes point to members of ontology classes; one that comes later is made, empty.
// in: $links LIST<MAP {from, type, to, properties}>    out: -
UNWIND $links AS row
MERGE (target:Entity {ref: row.to})
WITH row, target
CALL (row, target) {
  MATCH (member:Entity {ref: row.from})
  CREATE (member)-[link:$(row.type)]->(target)
  SET link = row.properties
}
CALL (row, target) {
  MATCH (entry:Entry {ref: row.from})
  CREATE (entry)-[link:$(row.type)]->(target)
  SET link = row.properties
}

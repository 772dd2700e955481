// Replaces the links of members, one relationship type at a time.
// in: $links LIST<MAP {ref, type, targets LIST<STRING>}>    out: -
UNWIND $links AS row
MATCH (member:Entity {ref: row.ref})
CALL (member, row) {
  MATCH (member)-[old:$(row.type)]->()
  DELETE old
}
CALL (member, row) {
  UNWIND row.targets AS ref
  MATCH (target:Entity {ref: ref})
  CREATE (member)-[:$(row.type)]->(target)
}

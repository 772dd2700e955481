// Writes where single pieces lie, and ties a new one to its item; a piece without position is gone.
// in: $pieces LIST<MAP {ref, id, item, serial, status, position}>    out: -
UNWIND $pieces AS row
MERGE (piece:Entity {ref: row.ref})
SET piece.status = row.status
WITH piece, row
CALL (piece, row) {
  WITH piece, row
  WHERE NOT piece:SerialNumber
  MATCH (item:Item {id: row.item})
  SET piece:SerialNumber, piece.id = row.id, piece.serial = row.serial
  CREATE (piece)-[:ITEM]->(item)
}
CALL (piece) {
  MATCH (piece)-[old:POSITION]->()
  DELETE old
}
WITH piece, row
MATCH (position:Entity {ref: row.position})
CREATE (piece)-[:POSITION]->(position)

// Locks single pieces by reference, and all that lie at some positions, in the order of their references; then reads them.
// in: $refs LIST<STRING>, $positions LIST<STRING>    out: item STRING, serial STRING, position STRING
CALL () {
  UNWIND $refs AS ref
  MATCH (piece:Entity {ref: ref})
  RETURN piece
UNION
  UNWIND $positions AS position
  MATCH (:Entity {ref: position})<-[:POSITION]-(piece:SerialNumber)
  RETURN piece
}
WITH DISTINCT piece ORDER BY piece.ref
SET piece.ref = piece.ref
WITH piece
MATCH (piece)-[:ITEM]->(item:Item)
OPTIONAL MATCH (piece)-[:POSITION]->(position:StockPosition)
RETURN item.id AS item, piece.serial AS serial, position.id AS position

// Writes locked lines of dispatches, and ties a new one to its item, lot and places.
// in: $lines LIST<MAP>    out: -
UNWIND $lines AS row
MERGE (line:Entity {ref: 'TransferLine/' + row.id})
SET line.quantityArrived = row.arrived, line.status = row.status, line.receivedAt = row.receivedAt
WITH line, row
WHERE NOT line:TransferLine
SET line:TransferLine, line.id = row.id, line.dispatch = row.dispatch, line.sentFrom = row.position, line.via = row.via,
  line.quantity = row.quantity, line.dispatchedAt = row.dispatchedAt, line.expectedAt = row.expectedAt,
  line.unit = row.unit, line.scale = row.scale
WITH line, row
MATCH (item:Item {id: row.item})
MATCH (origin:Location {id: row.from})
MATCH (destination:Location {id: row.to})
CREATE (line)-[:ITEM]->(item)
CREATE (line)-[:ORIGIN]->(origin)
CREATE (line)-[:DESTINATION]->(destination)
WITH line, row
MATCH (lot:Lot {id: row.lot})
CREATE (line)-[:LOT]->(lot)

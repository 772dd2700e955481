// Appends entries, moves the heads of their partitions, and writes the balances of the stock positions they changed; a new position is tied to
// its item, location, lot and owner. One statement, since each costs a way to the server and back. Absent amounts are left out.
// in: $entries LIST<MAP>, $heads LIST<MAP {partition, offset, hash, recordTime}>, $positions LIST<MAP>    out: -
CALL () {
  UNWIND $heads AS row
  MATCH (head:Partition {id: row.partition})
  SET head.offset = row.offset, head.hash = row.hash, head.recordTime = row.recordTime
}
CALL () {
  UNWIND $positions AS row
  MATCH (position) WHERE elementId(position) = row.node
  SET position.quantityOnHand = row.onHand,
    position.quantityReserved = row.reserved,
    position.quantityAvailable = row.available,
    position.quantityOnOrder = row.onOrder,
    position.quantityInTransit = row.inTransit,
    position.quantityOnHold = row.onHold,
    position.movements = row.movements,
    position.countedAt = row.countedAt,
    position.countedPlace = row.countedPlace,
    position.lastMovedAt = row.lastMovedAt
  WITH position, row
  WHERE NOT position:StockPosition
  SET position:StockPosition, position.id = row.id, position.unit = row.unit, position.scale = row.scale
  WITH position, row
  MATCH (item:Item {id: row.item})
  MATCH (location:Location {id: row.location})
  CREATE (position)-[:ITEM]->(item)
  CREATE (position)-[:LOCATION]->(location)
  WITH position, row
  OPTIONAL MATCH (lot:Lot {id: row.lot})
  OPTIONAL MATCH (owner:Supplier {id: row.owner})
  FOREACH (l IN CASE WHEN lot IS NULL THEN [] ELSE [lot] END | CREATE (position)-[:LOT]->(l))
  FOREACH (o IN CASE WHEN owner IS NULL THEN [] ELSE [owner] END | CREATE (position)-[:OWNER]->(o))
}
UNWIND $entries AS row
CREATE (entry:Entry {id: row.id, partition: row.partition, offset: row.offset, kind: row.kind,
  validTime: row.validTime, recordTime: row.recordTime, actor: row.actor, source: row.source, traceId: row.traceId,
  payload: row.payload, effect: row.effect, previousHash: row.previousHash, hash: row.hash})
WITH entry, row
UNWIND row.moved AS change
MATCH (position) WHERE elementId(position) = change.node
CREATE (entry)-[:MOVED {line: change.line, sequence: change.sequence, place: change.place, validTime: row.validTime,
  delta: change.delta, effect: change.effect, counted: change.counted, cancels: change.cancels, as: change.as,
  reserved: change.reserved, onHold: change.onHold, inTransit: change.inTransit, onOrder: change.onOrder}]->(position)

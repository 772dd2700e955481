// Lines of orders that left by the outbox, of which something has come or nothing more will, and whose outcome is not known as it is now.
// in: $limit INTEGER    out: line STRING, order STRING, payload STRING, payloadHash STRING, createdAt ZONED DATETIME, received INTEGER, scale INTEGER, paid INTEGER, orderedAt ZONED DATETIME, arrivedAt ZONED DATETIME, promisedAt ZONED DATETIME, revision INTEGER, onHand INTEGER, moves LIST<MAP {at, effect}>
MATCH (dispatch:Dispatch)
MATCH (:PurchaseOrder {id: dispatch.id})<-[:PURCHASE_ORDER]-(line:PurchaseOrderLine)
WHERE line.quantityReceived > 0 OR line.status IN ['cancelled', 'closed']
OPTIONAL MATCH (outcome:Outcome {ref: 'Outcome/' + line.id})
WITH dispatch, line, outcome
WHERE outcome IS NULL OR outcome.quantityReceived <> line.quantityReceived
  OR coalesce(outcome.paidPrice, -1) <> coalesce(line.unitPrice, -1)
WITH dispatch, line
ORDER BY line.id
LIMIT $limit
OPTIONAL MATCH (line)-[:ITEM]->(item:Item)<-[:ITEM]-(position:StockPosition)-[:LOCATION]->(:Location)<-[:LOCATION]-(line)
WITH dispatch, line, collect(position) AS positions, sum(position.quantityOnHand) AS onHand
RETURN line.id AS line, dispatch.id AS order, dispatch.payload AS payload, dispatch.payloadHash AS payloadHash, dispatch.createdAt AS createdAt,
  line.quantityReceived AS received, line.scale AS scale, line.unitPrice AS paid, line.orderedAt AS orderedAt, line.receivedAt AS arrivedAt,
  line.promisedAt AS promisedAt, onHand,
  COUNT { (:Entry)-[:CHANGED]->(line) } AS revision,
  COLLECT {
    UNWIND positions AS position
    MATCH (position)<-[moved:MOVED]-(:Entry)
    WHERE moved.validTime > line.orderedAt
    RETURN {at: moved.validTime, effect: moved.effect} ORDER BY moved.validTime DESC
  } AS moves

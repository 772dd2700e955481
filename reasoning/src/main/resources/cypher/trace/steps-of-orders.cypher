// What became of orders: placed, sent, confirmed, received, and what came of it.
// in: $orders LIST<STRING>    out: stage STRING, kind STRING, subject STRING, at ZONED DATETIME, entry STRING, detail STRING
UNWIND $orders AS id
MATCH (order:PurchaseOrder {id: id})
OPTIONAL MATCH (dispatch:Dispatch {id: id})
CALL (order, dispatch) {
  MATCH (entry:Entry)-[:CHANGED]->(order)
  RETURN 'ACTING' AS stage, entry.kind AS kind, order.ref AS subject, entry.validTime AS at, entry.id AS entry, dispatch.payloadHash AS detail
UNION
  MATCH (order)<-[:PURCHASE_ORDER]-(line:PurchaseOrderLine)<-[:CHANGED]-(entry:Entry)
  RETURN 'ACTING' AS stage, entry.kind AS kind, line.ref AS subject, entry.validTime AS at, entry.id AS entry, null AS detail
UNION
  MATCH (order)<-[:PURCHASE_ORDER]-(:PurchaseOrderLine)<-[:ORDER_LINE]-(outcome:Outcome)<-[:CHANGED]-(entry:Entry)
  RETURN 'LEARNING' AS stage, entry.kind AS kind, outcome.ref AS subject, entry.validTime AS at, entry.id AS entry, null AS detail
}
RETURN stage, kind, subject, at, entry, detail
ORDER BY stage, at, entry

// The cards and orders on whose way something is: an id with or without its class, or that of a ledger entry.
// in: $id STRING    out: card STRING, order STRING
CALL () {
  UNWIND [$id, 'Recommendation/' + $id, 'Decision/' + $id, 'PurchaseOrder/' + $id, 'PurchaseOrderLine/' + $id] AS ref
  MATCH (member:Entity {ref: ref})
  RETURN member
UNION
  MATCH (:Entry {id: $id})-[:CHANGED]->(member:Entity)
  RETURN member
UNION
  MATCH (evidence:Evidence)-[:RECOMMENDATION]->(member:Recommendation)
  WHERE $id IN evidence.entries
  RETURN member LIMIT 5
}
CALL (member) {
  WITH member WHERE member:Recommendation
  RETURN member.ref AS card, null AS order
UNION
  MATCH (member)-[:RECOMMENDATION]->(recommendation:Recommendation)
  RETURN recommendation.ref AS card, null AS order
UNION
  WITH member WHERE member:PurchaseOrder
  RETURN null AS card, member.id AS order
UNION
  MATCH (member)-[:PURCHASE_ORDER]->(purchase:PurchaseOrder)
  RETURN null AS card, purchase.id AS order
UNION
  MATCH (member)-[:ORDER_LINE]->(:PurchaseOrderLine)-[:PURCHASE_ORDER]->(purchase:PurchaseOrder)
  RETURN null AS card, purchase.id AS order
}
OPTIONAL MATCH (by:OrderDraft {id: order})
OPTIONAL MATCH (of:OrderDraft {card: coalesce(card, by.card)})
OPTIONAL MATCH (placed:PurchaseOrder {id: of.id})
RETURN DISTINCT coalesce(card, by.card) AS card, coalesce(order, placed.id) AS order
LIMIT 50

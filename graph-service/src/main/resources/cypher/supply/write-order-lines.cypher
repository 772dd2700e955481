// Writes locked purchase order lines, and ties a new one to its order, item, supplier and places.
// in: $lines LIST<MAP>    out: -
UNWIND $lines AS row
MERGE (line:Entity {ref: 'PurchaseOrderLine/' + row.id})
SET line:PurchaseOrderLine,
  line.id = row.id, line.unit = row.unit, line.scale = row.scale,
  line.quantity = row.quantity, line.quantityReceived = row.quantityReceived, line.status = row.status,
  line.confirmedAt = row.confirmedAt, line.promisedAt = row.promisedAt, line.receivedAt = row.receivedAt, line.unitPrice = row.unitPrice
WITH line, row
WHERE row.isNew
SET line.orderedAt = row.orderedAt, line.freight = row.freight,
  line.currency = row.currency
WITH line, row
MATCH (item:Item {id: row.item})
MATCH (supplier:Supplier {id: row.supplier})
MERGE (order:Entity {ref: 'PurchaseOrder/' + row.order})
ON CREATE SET order:PurchaseOrder, order.id = row.order, order.orderedAt = row.orderedAt, order.currency = row.currency
MERGE (order)-[:SUPPLIER]->(supplier)
CREATE (line)-[:PURCHASE_ORDER]->(order)
CREATE (line)-[:ITEM]->(item)
CREATE (line)-[:SUPPLIER]->(supplier)
WITH line, row
OPTIONAL MATCH (location:Location {id: row.location})
OPTIONAL MATCH (site:Location {id: row.madeAt})
FOREACH (l IN CASE WHEN location IS NULL THEN [] ELSE [location] END | CREATE (line)-[:LOCATION]->(l))
FOREACH (s IN CASE WHEN site IS NULL THEN [] ELSE [site] END | CREATE (line)-[:MADE_AT]->(s))

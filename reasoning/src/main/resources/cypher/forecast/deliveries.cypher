// Order lines of suppliers that arrived in full.
// in: $suppliers LIST<STRING>    out: supplier STRING, item STRING, confirmedAt ZONED DATETIME, promisedAt ZONED DATETIME, receivedAt ZONED DATETIME
UNWIND $suppliers AS ref
MATCH (supplier:Entity {ref: ref})<-[:SUPPLIER]-(line:PurchaseOrderLine)-[:ITEM]->(item:Item)
WHERE line.status = 'received' AND line.receivedAt IS NOT NULL
RETURN ref AS supplier, item.ref AS item, line.confirmedAt AS confirmedAt, line.promisedAt AS promisedAt, line.receivedAt AS receivedAt
ORDER BY supplier, receivedAt, line.id

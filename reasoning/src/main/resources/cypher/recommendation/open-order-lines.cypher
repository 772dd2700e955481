// Order lines of items from which something is still to come to a location of ours.
// in: $items LIST<STRING>    out: line STRING, item STRING, location STRING, supplier STRING, outstanding INTEGER, since ZONED DATETIME, promisedAt ZONED DATETIME, entries LIST<MAP {entry, time}>
UNWIND $items AS ref
MATCH (item:Entity {ref: ref})<-[:ITEM]-(line:PurchaseOrderLine)-[:LOCATION]->(location:Location)
WHERE line.status IN ['placed', 'confirmed', 'partiallyReceived'] AND line.quantity > line.quantityReceived
MATCH (line)-[:SUPPLIER]->(supplier:Supplier)
RETURN line.ref AS line, ref AS item, location.ref AS location, supplier.ref AS supplier,
  line.quantity - line.quantityReceived AS outstanding, coalesce(line.confirmedAt, line.orderedAt) AS since, line.promisedAt AS promisedAt,
  COLLECT { MATCH (entry:Entry)-[:CHANGED]->(line) RETURN {entry: entry.id, time: entry.validTime} ORDER BY entry.validTime DESC, entry.id LIMIT 5 } AS entries
ORDER BY line

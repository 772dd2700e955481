// Locks purchase order lines in the given order, then reads them.
// in: $lines LIST<STRING> sorted    out: line MAP
UNWIND $lines AS id
MATCH (line:PurchaseOrderLine {id: id})
SET line.id = id
WITH line
MATCH (line)-[:ITEM]->(item:Item), (line)-[:SUPPLIER]->(supplier:Supplier)
OPTIONAL MATCH (line)-[:LOCATION]->(location:Location)
RETURN line {.id, .quantity, .quantityReceived, .unitPrice, .status, .confirmedAt, .promisedAt, .receivedAt,
  item: item.id, location: location.id, supplier: supplier.id} AS line

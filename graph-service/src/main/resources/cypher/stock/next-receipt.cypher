// The order line of an item that is expected next, those for a location before others, undated ones last.
// in: $item STRING, $location STRING    out: line STRING, supplier STRING, location STRING, here BOOLEAN, outstanding INTEGER, promisedAt ZONED DATETIME
MATCH (:Item {id: $item})<-[:ITEM]-(line:PurchaseOrderLine)-[:SUPPLIER]->(supplier:Supplier)
WHERE line.status IN ['placed', 'confirmed', 'partiallyReceived'] AND line.quantity > line.quantityReceived
MATCH (line)-[:LOCATION]->(location:Location)
RETURN line.id AS line, supplier.id AS supplier, location.id AS location, location.id = $location AS here,
  line.quantity - line.quantityReceived AS outstanding, line.promisedAt AS promisedAt
ORDER BY here DESC, promisedAt, line
LIMIT 1

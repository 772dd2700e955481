// The last entries of deliveries, by supplier and item.
// in: $pairs LIST<MAP {supplier, item}>    out: supplier STRING, item STRING, ofItem LIST<MAP {entry, time}>, ofSupplier LIST<MAP {entry, time}>
UNWIND $pairs AS pair
MATCH (supplier:Entity {ref: pair.supplier})
RETURN pair.supplier AS supplier, pair.item AS item,
  COLLECT {
    MATCH (:Entity {ref: pair.item})<-[:ITEM]-(line:PurchaseOrderLine)-[:SUPPLIER]->(supplier)
    WHERE line.status = 'received'
    MATCH (entry:Entry)-[:CHANGED]->(line)
    WHERE entry.kind IN ['movement.receipt', 'order.received']
    RETURN {entry: entry.id, time: entry.validTime} ORDER BY entry.validTime DESC, entry.id LIMIT 20
  } AS ofItem,
  COLLECT {
    MATCH (line:PurchaseOrderLine)-[:SUPPLIER]->(supplier)
    WHERE line.status = 'received'
    MATCH (entry:Entry)-[:CHANGED]->(line)
    WHERE entry.kind IN ['movement.receipt', 'order.received']
    RETURN {entry: entry.id, time: entry.validTime} ORDER BY entry.validTime DESC, entry.id LIMIT 20
  } AS ofSupplier

// The items whose facts entries or forecasts have touched since: a row without an item stands for all of them.
// in: $heads LIST<MAP {partition, offset, until}>, $forecasts INTEGER    out: item STRING
CALL () {
  UNWIND $heads AS head
  MATCH (entry:Entry {partition: head.partition})
  WHERE entry.offset > head.offset AND entry.offset <= head.until
  MATCH (entry)-[:MOVED|CHANGED]->(member:Entity)
  WITH DISTINCT member
  CALL (member) {
    WITH member WHERE member:Item
    RETURN member AS item
    UNION
    MATCH (member)-[:ITEM]->(item:Item)
    RETURN item
    UNION
    MATCH (member)-[:POSITION|OFFER]->(:Entity)-[:ITEM]->(item:Item)
    RETURN item
    UNION
    MATCH (member:SupplyOffer)<-[:OFFER]-(:Recommendation)-[:POSITION]->(:StockPosition)-[:ITEM]->(item:Item)
    RETURN item
    UNION
    MATCH (member:PurchaseOrderLine {status: 'received'})-[:SUPPLIER]->(:Supplier)<-[:SUPPLIER]-(other:SupplyOffer|PurchaseOrderLine)-[:ITEM]->(item:Item)
    WHERE other:SupplyOffer OR other.status IN ['placed', 'confirmed', 'partiallyReceived']
    RETURN item
    UNION
    MATCH (member:Supplier)<-[:SUPPLIER]-(:SupplyOffer)-[:ITEM]->(item:Item)
    RETURN item
    UNION
    WITH member WHERE member:Location OR member:Unit
    RETURN null AS item
  }
  RETURN item
  UNION
  MATCH (made:DemandVintage)
  WHERE made.run > $forecasts
  MATCH (:Entity {ref: made.position})-[:ITEM]->(item:Item)
  RETURN item
}
RETURN DISTINCT item.ref AS item
ORDER BY item

// Our own stock on hand and unit cost of each item that has both.
// in: -    out: item STRING, onHand INTEGER, scale INTEGER, unitCost INTEGER, currency STRING
MATCH (item:Item)<-[:ITEM]-(position:StockPosition)
WHERE item.unitCost IS NOT NULL AND item.currency IS NOT NULL AND NOT EXISTS { (position)-[:OWNER]->(:Supplier) }
RETURN item.ref AS item, sum(position.quantityOnHand) AS onHand, item.scale AS scale, item.unitCost AS unitCost, item.currency AS currency

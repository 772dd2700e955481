// What is on hand, by item and location.
// out: item STRING, location STRING, increments INTEGER
MATCH (item:Item)<-[:ITEM]-(position:StockPosition)-[:LOCATION]->(location:Location)
RETURN item.id AS item, location.id AS location, position.quantityOnHand AS increments

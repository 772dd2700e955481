// Locks cards in the given order, then reads what they say, and the stock they are about, all lots together.
// in: $cards LIST<STRING> sorted    out: card STRING, status STRING, madeAt ZONED DATETIME, offer STRING, quantity INTEGER, scale INTEGER, unit STRING, urgency STRING, position STRING, available INTEGER, onOrder INTEGER
UNWIND $cards AS ref
MATCH (card:Recommendation {ref: ref})
SET card.ref = ref
WITH card, ref
MATCH (card)-[:POSITION]->(position:StockPosition), (card)-[:OFFER]->(offer:SupplyOffer)
MATCH (position)-[:ITEM]->(item:Item), (position)-[:LOCATION]->(location:Location)
CALL (item, location) {
  MATCH (item)<-[:ITEM]-(stock:StockPosition)-[:LOCATION]->(location)
  WHERE NOT EXISTS { (stock)-[:OWNER]->(:Supplier) }
  RETURN coalesce(sum(stock.quantityAvailable), 0) AS available, coalesce(sum(stock.quantityOnOrder), 0) AS onOrder
}
RETURN ref AS card, card.status AS status, card.madeAt AS madeAt, offer.ref AS offer, card.quantity AS quantity, card.scale AS scale,
  card.unit AS unit, card.urgency AS urgency, position.ref AS position, available, onOrder

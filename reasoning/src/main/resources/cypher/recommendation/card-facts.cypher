// What an open card is about.
// in: $code STRING    out: position STRING, item STRING, offer STRING
MATCH (card:Recommendation {id: $code, status: 'open'})-[:POSITION]->(position:StockPosition)-[:ITEM]->(item:Item)
MATCH (card)-[:OFFER]->(offer:SupplyOffer)
RETURN position.ref AS position, item.ref AS item, offer.ref AS offer

// A card with what an order of it needs.
// in: $card STRING    out: card STRING, status STRING, madeAt ZONED DATETIME, offer STRING, quantity INTEGER, scale INTEGER, unit STRING, urgency STRING, arrivesAt ZONED DATETIME, item STRING, itemCode STRING, unitCost INTEGER, currency STRING, location STRING, around LIST<STRING>
MATCH (card:Recommendation {ref: $card})-[:POSITION]->(position:StockPosition)-[:ITEM]->(item:Item)
MATCH (position)-[:LOCATION]->(location:Location)
MATCH (card)-[:OFFER]->(offer:SupplyOffer)
RETURN card.ref AS card, card.status AS status, card.madeAt AS madeAt, offer.ref AS offer, card.quantity AS quantity, card.scale AS scale,
  card.unit AS unit, card.urgency AS urgency, card.arrivesAt AS arrivesAt, item.ref AS item, item.id AS itemCode, item.unitCost AS unitCost,
  item.currency AS currency, location.id AS location,
  COLLECT { MATCH (location)-[:WITHIN*0..20]->(place:Location) RETURN place.ref } AS around

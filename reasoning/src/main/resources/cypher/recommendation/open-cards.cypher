// The open cards of positions.
// in: $positions LIST<STRING>    out: card STRING, position STRING, offer STRING, quantity INTEGER, urgency STRING, madeAt ZONED DATETIME, hash STRING
UNWIND $positions AS ref
MATCH (position:Entity {ref: ref})<-[:POSITION]-(card:Recommendation {status: 'open'})-[:OFFER]->(offer:SupplyOffer)
RETURN card.id AS card, ref AS position, offer.ref AS offer, card.quantity AS quantity, card.urgency AS urgency, card.madeAt AS madeAt, card.hash AS hash

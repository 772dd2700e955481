// The cards of positions that are not closed, locked against decisions.
// in: $positions LIST<STRING>    out: card STRING, position STRING, offer STRING, quantity INTEGER, urgency STRING, madeAt ZONED DATETIME, hash STRING, status STRING, snoozedUntil DATE
UNWIND $positions AS ref
MATCH (position:Entity {ref: ref})<-[:POSITION]-(card:Recommendation)
WHERE card.status <> 'closed'
SET card.ref = card.ref
WITH card, ref
MATCH (card)-[:OFFER]->(offer:SupplyOffer)
RETURN card.id AS card, ref AS position, offer.ref AS offer, card.quantity AS quantity, card.urgency AS urgency, card.madeAt AS madeAt, card.hash AS hash,
  card.status AS status, card.snoozedUntil AS snoozedUntil

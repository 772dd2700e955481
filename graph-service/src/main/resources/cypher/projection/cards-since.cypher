// Cards written after a run of the recommender, in the order of their references, and their parts.
// in: $run INTEGER, $after STRING, $limit INTEGER    out: card STRING, nodes LIST<STRING>
MATCH (card:Recommendation)
WHERE card.run > $run AND card.ref > $after
WITH card ORDER BY card.ref LIMIT $limit
RETURN card.ref AS card, [elementId(card)] +
  COLLECT { MATCH (card)<-[:RECOMMENDATION]-(part:Entity) WHERE part:Alternative OR part:Evidence RETURN elementId(part) } AS nodes
ORDER BY card

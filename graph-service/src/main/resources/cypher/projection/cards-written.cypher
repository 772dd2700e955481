// Cards written after a run of the recommender, in the order of their references.
// in: $run INTEGER, $after STRING, $limit INTEGER    out: ref STRING, labels LIST<STRING>
MATCH (card:Recommendation)
WHERE card.run > $run AND card.ref > $after
RETURN card.ref AS ref, labels(card) AS labels
ORDER BY ref LIMIT $limit

// Cards that a run of the recommender took away and no later one wrote again, in the order of their references.
// in: $run INTEGER, $after STRING, $limit INTEGER    out: ref STRING
MATCH (gone:Gone)
WHERE gone.run > $run AND gone.ref STARTS WITH 'Recommendation/' AND gone.ref > $after
  AND NOT EXISTS { MATCH (:Entity {ref: gone.ref}) }
RETURN gone.ref AS ref
ORDER BY ref LIMIT $limit

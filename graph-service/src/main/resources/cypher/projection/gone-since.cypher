// References that a run of the recommender took away and no later one wrote again.
// in: $run INTEGER    out: ref STRING
MATCH (gone:Gone)
WHERE gone.run > $run AND NOT EXISTS { MATCH (:Entity {ref: gone.ref}) }
RETURN gone.ref AS ref
ORDER BY ref

// Stock positions in the order of their references.
// in: $after STRING, $limit INTEGER    out: position MAP
MATCH (position:Entity:StockPosition)
WHERE position.ref > $after
RETURN properties(position) AS position
ORDER BY position.ref
LIMIT $limit

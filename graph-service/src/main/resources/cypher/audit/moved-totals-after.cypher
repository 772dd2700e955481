// What entries did to the stock on hand of positions, in the order of their references.
// in: $after STRING, $limit INTEGER    out: ref STRING, effect INTEGER
MATCH (position:Entity:StockPosition)
WHERE position.ref > $after
WITH position ORDER BY position.ref LIMIT $limit
MATCH (position)<-[moved:MOVED]-(:Entry)
RETURN position.ref AS ref, sum(moved.effect) AS effect

-- The last moves of positions, and the last that took from them, at most so many of each.
-- in: $1 VARCHAR[] positions, $2 BIGINT limit    out: position VARCHAR, entry VARCHAR, validTime BIGINT in microseconds, moved BOOLEAN, taken BOOLEAN
WITH ranked AS (
  SELECT position, entry, validTime,
    row_number() OVER (PARTITION BY position ORDER BY validTime DESC, entry) AS rank,
    delta < 0 AND kind IN ('movement.issue', 'movement.production', 'movement.transfer', 'movement.dispatch') AS taken
  FROM moved
  WHERE list_contains($1, position) AND (delta <> 0 OR counted IS NOT NULL)
)
SELECT position, entry, epoch_us(validTime) AS validTime, rank <= $2 AS moved, taken
FROM ranked
QUALIFY rank <= $2 OR (taken AND row_number() OVER (PARTITION BY position, taken ORDER BY rank) <= $2)
ORDER BY position, rank

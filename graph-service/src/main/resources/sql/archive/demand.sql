-- What was taken from positions by quarter of an hour: issues less returns, what production consumed, and what was sent elsewhere with the positions it reached.
-- in: $1 VARCHAR[] positions, $2 BIGINT from in microseconds, $3 BIGINT until in microseconds    out: position VARCHAR, quarter BIGINT, reached VARCHAR[], increments BIGINT
WITH taken AS (
  SELECT position, epoch_us(validTime) // 900000000 AS quarter, delta, kind, "partition", "offset"
  FROM moved
  WHERE list_contains($1, position) AND validTime >= make_timestamp($2) AND validTime < make_timestamp($3)
    AND (coalesce(standsFor, kind) IN ('movement.issue', 'movement.return')
      OR (coalesce(standsFor, kind) = 'movement.production' AND delta < 0)
      OR (kind IN ('movement.transfer', 'movement.dispatch') AND delta < 0))
), arrivals AS (
  SELECT "partition", "offset", list_sort(list(DISTINCT position)) AS reached
  FROM moved
  WHERE kind IN ('movement.transfer', 'movement.dispatch') AND (delta > 0 OR inTransit > 0)
  GROUP BY "partition", "offset"
)
SELECT position, quarter, CASE WHEN kind IN ('movement.transfer', 'movement.dispatch') THEN coalesce(reached, []) END AS reached, sum(-delta)::BIGINT AS increments
FROM taken LEFT JOIN arrivals USING ("partition", "offset")
GROUP BY ALL
ORDER BY position, quarter

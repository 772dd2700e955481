-- How many lines were issued by quarter of an hour.
-- in: $1 BIGINT from in microseconds, $2 BIGINT until in microseconds    out: quarter BIGINT, lines BIGINT
SELECT epoch_us(validTime) // 900000000 AS quarter, count(*) AS lines
FROM moved
WHERE kind = 'movement.issue' AND validTime >= make_timestamp($1) AND validTime < make_timestamp($2)
GROUP BY quarter
ORDER BY quarter

-- How the stock on hand of positions changed from a time on, by quarter of an hour: no time zone cuts one in two.
-- in: $1 VARCHAR[] positions, $2 BIGINT from in microseconds    out: position VARCHAR, quarter BIGINT, change BIGINT
SELECT position, epoch_us(validTime) // 900000000 AS quarter, sum(effect)::BIGINT AS change
FROM moved
WHERE list_contains($1, position) AND validTime >= make_timestamp($2)
GROUP BY position, quarter
ORDER BY position, quarter

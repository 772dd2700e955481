-- The newest of what entries did to stock on hand of positions, for each at most so many, behind a time, entry, line and position.
-- in: $1 VARCHAR[] positions, $2 BIGINT time in microseconds, $3 VARCHAR entry, $4 INTEGER line, $5 VARCHAR position, $6 BIGINT limit    out: a move
SELECT position, entry, kind, "offset", epoch_us(validTime) AS validTime, epoch_us(recordTime) AS recordTime, line, sequence, place,
  delta, effect, counted, cancels, standsFor, reserved, onHold, inTransit, onOrder
FROM moved
WHERE list_contains($1, position) AND (delta <> 0 OR counted IS NOT NULL OR effect <> 0)
  AND (validTime < make_timestamp($2) OR (validTime = make_timestamp($2)
    AND (entry < $3 OR (entry = $3 AND (line < $4 OR (line = $4 AND position < $5))))))
QUALIFY row_number() OVER (PARTITION BY position ORDER BY validTime DESC, entry DESC, line DESC) <= $6
ORDER BY validTime DESC, entry DESC, line DESC, position DESC

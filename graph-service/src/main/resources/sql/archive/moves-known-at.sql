-- What entries did to positions, as far as it was true and known at given times, in the order in which balances follow from it.
-- in: $1 VARCHAR[] positions, $2 BIGINT recordTime in microseconds, $3 BIGINT validTime in microseconds    out: a move
SELECT position, entry, kind, "offset", epoch_us(validTime) AS validTime, epoch_us(recordTime) AS recordTime, line, sequence, place,
  delta, effect, counted, cancels, standsFor, reserved, onHold, inTransit, onOrder
FROM moved
WHERE list_contains($1, position) AND recordTime <= make_timestamp($2) AND validTime <= make_timestamp($3)
ORDER BY position, validTime, place, sequence

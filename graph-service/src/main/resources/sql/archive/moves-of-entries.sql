-- What entries did to stock positions.
-- in: $1 VARCHAR[] ids    out: a move
SELECT position, entry, kind, "offset", epoch_us(validTime) AS validTime, epoch_us(recordTime) AS recordTime, line, sequence, place,
  delta, effect, counted, cancels, standsFor, reserved, onHold, inTransit, onOrder
FROM moved
WHERE list_contains($1, entry)
ORDER BY entry, line

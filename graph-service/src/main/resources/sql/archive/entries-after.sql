-- The next entries of a partition, in order.
-- in: $1 VARCHAR partition, $2 BIGINT offset, $3 BIGINT limit    out: an entry
SELECT id, "partition", "offset", kind, epoch_us(validTime) AS validTime, epoch_us(recordTime) AS recordTime,
  actor, source, traceId, payload, effect, previousHash, hash
FROM entries
WHERE "partition" = $1 AND "offset" > $2
ORDER BY "offset"
LIMIT $3

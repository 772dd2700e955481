-- The entries that have one of these ids.
-- in: $1 VARCHAR[] ids    out: an entry
SELECT id, "partition", "offset", kind, epoch_us(validTime) AS validTime, epoch_us(recordTime) AS recordTime,
  actor, source, traceId, payload, effect, previousHash, hash
FROM entries
WHERE list_contains($1, id)

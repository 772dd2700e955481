// Entries that no chain reaches: of a partition without a head, or beyond the head.
// in: $limit INTEGER    out: place STRING, id STRING
MATCH (entry:Entry)
WHERE NOT EXISTS {
  MATCH (head:Partition {id: entry.partition})
  WHERE entry.offset >= 1 AND entry.offset <= head.offset
}
RETURN coalesce(entry.partition, '?') + '/' + coalesce(toString(entry.offset), '?') AS place, coalesce(entry.id, '?') AS id
ORDER BY place
LIMIT $limit

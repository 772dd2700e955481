// The heads of all partitions, each with the hash of the entry at its offset where that is in the graph.
// in: -    out: partition STRING, offset INTEGER, hash STRING, entryHash STRING
MATCH (head:Partition)
WHERE head.id IS NOT NULL
OPTIONAL MATCH (entry:Entry {partition: head.id, offset: head.offset})
RETURN head.id AS partition, coalesce(toIntegerOrNull(head.offset), 0) AS offset,
  coalesce(toStringOrNull(head.hash), '') AS hash, entry.hash AS entryHash
ORDER BY partition

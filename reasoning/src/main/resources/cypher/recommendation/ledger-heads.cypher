// How far the ledger has come.
// in: -    out: partition STRING, offset INTEGER
MATCH (head:Partition)
WHERE head.offset > 0
RETURN head.id AS partition, head.offset AS offset
ORDER BY partition

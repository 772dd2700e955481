// The heads of all partitions.
// in: -    out: partition STRING, offset INTEGER, hash STRING
MATCH (head:Partition)
RETURN head.id AS partition, head.offset AS offset, head.hash AS hash
ORDER BY partition

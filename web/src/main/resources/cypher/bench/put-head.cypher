// Sets the head of a partition.
// in: $partition STRING, $offset INTEGER, $hash STRING    out: -
MATCH (head:Partition {id: $partition})
SET head.offset = $offset, head.hash = $hash

// Notes how far a partition is archived.
// in: $partition STRING, $offset INTEGER, $hash STRING    out: -
MATCH (head:Partition {id: $partition})
SET head.archivedOffset = $offset, head.archivedHash = $hash

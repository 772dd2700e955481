// Locks the heads of partitions, in the given order, and reads them; a new partition starts at 0.
// in: $partitions LIST<STRING> sorted, $genesis STRING    out: partition STRING, offset INTEGER, hash STRING, recordTime ZONED DATETIME
UNWIND $partitions AS id
MERGE (head:Partition {id: id})
ON CREATE SET head.offset = 0, head.hash = $genesis
SET head.id = id
RETURN head.id AS partition, head.offset AS offset, head.hash AS hash,
  coalesce(head.recordTime, datetime({epochSeconds: 0})) AS recordTime

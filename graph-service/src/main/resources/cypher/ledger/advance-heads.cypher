// Moves the heads of partitions to their newest entries.
// in: $heads LIST<MAP {partition, offset, hash, recordTime}>    out: -
UNWIND $heads AS row
MATCH (head:Partition {id: row.partition})
SET head.offset = row.offset, head.hash = row.hash, head.recordTime = row.recordTime

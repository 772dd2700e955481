// Entries that were recorded before the entry in front of them in their chain, by what they say.
// in: -    out: partition STRING, offset INTEGER
MATCH (head:Partition)
MATCH (before:Entry {partition: head.id})
MATCH (after:Entry {partition: head.id, offset: before.offset + 1})
WHERE after.recordTime < before.recordTime
RETURN after.partition AS partition, after.offset AS offset
ORDER BY partition, offset
LIMIT 20

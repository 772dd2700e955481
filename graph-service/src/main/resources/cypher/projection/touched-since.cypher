// Entries behind an offset of each partition and up to another, and the members they touched, by reference.
// in: $heads LIST<MAP {partition, offset, until}>, $limit INTEGER    out: partition STRING, offset INTEGER, entry STRING, touched LIST<MAP {ref, labels}>
UNWIND $heads AS head
CALL (head) {
  MATCH (entry:Entry {partition: head.partition})
  WHERE entry.offset > head.offset AND entry.offset <= head.until
  RETURN entry ORDER BY entry.offset LIMIT $limit
}
RETURN entry.partition AS partition, entry.offset AS offset, entry.id AS entry,
  COLLECT {
    MATCH (entry)-[:MOVED|CHANGED]->(member:Entity)
    WITH DISTINCT member ORDER BY member.ref
    RETURN {ref: member.ref, labels: labels(member)}
  } AS touched
ORDER BY partition, offset

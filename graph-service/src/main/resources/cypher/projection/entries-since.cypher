// Entries behind an offset of each partition, without what was sent, with what they are tied to and the members they touched.
// in: $heads LIST<MAP {partition, offset}>, $limit INTEGER    out: partition STRING, offset INTEGER, ref STRING, labels LIST<STRING>, properties MAP, links LIST<MAP {type, target, properties}>, touched LIST<STRING>
UNWIND $heads AS head
CALL (head) {
  MATCH (entry:Entry {partition: head.partition})
  WHERE entry.offset > head.offset
  RETURN entry ORDER BY entry.offset LIMIT $limit
}
RETURN entry.partition AS partition, entry.offset AS offset, 'Entry/' + entry.id AS ref, labels(entry) AS labels,
  entry {.id, .partition, .offset, .kind, .validTime, .recordTime, .actor, .source, .traceId, .hash, .previousHash} AS properties,
  COLLECT {
    MATCH (entry)-[link:MOVED|CHANGED|CORRECTS]->(target)
    RETURN {type: type(link), target: coalesce(target.ref, 'Entry/' + target.id), properties: properties(link)}
  } AS links,
  COLLECT { MATCH (entry)-[:MOVED|CHANGED]->(member:Entity) RETURN DISTINCT elementId(member) } AS touched
ORDER BY partition, offset

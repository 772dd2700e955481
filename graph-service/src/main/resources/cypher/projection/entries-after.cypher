// Entries in the order of their ids, without what was sent, with what they are tied to.
// in: $after STRING, $limit INTEGER    out: ref STRING, labels LIST<STRING>, properties MAP, links LIST<MAP {type, target, properties}>
MATCH (entry:Entry)
WHERE entry.id > $after
WITH entry ORDER BY entry.id LIMIT $limit
RETURN 'Entry/' + entry.id AS ref, labels(entry) AS labels,
  entry {.id, .partition, .offset, .kind, .validTime, .recordTime, .actor, .source, .traceId, .hash, .previousHash} AS properties,
  COLLECT {
    MATCH (entry)-[link:MOVED|CHANGED|CORRECTS]->(target)
    RETURN {type: type(link), target: coalesce(target.ref, 'Entry/' + target.id), properties: properties(link)}
  } AS links

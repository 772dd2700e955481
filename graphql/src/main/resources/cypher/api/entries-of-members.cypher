// The newest entries that stated members.
// in: $refs LIST<STRING>, $most INTEGER    out: ref STRING, entries LIST<NODE>
UNWIND $refs AS ref
MATCH (member:Entity {ref: ref})
RETURN ref, COLLECT {
  MATCH (entry:Entry)-[:CHANGED]->(member)
  RETURN entry ORDER BY entry.recordTime DESC, entry.offset DESC LIMIT $most
} AS entries

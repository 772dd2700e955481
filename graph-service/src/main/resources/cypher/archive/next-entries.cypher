// The next entries of a partition with what they moved and changed, in order.
// in: $partition STRING, $offset INTEGER, $until INTEGER, $limit INTEGER    out: entry NODE, moved LIST<MAP>, changed LIST<STRING>
MATCH (entry:Entry {partition: $partition})
WHERE entry.offset > $offset AND entry.offset <= $until
WITH entry ORDER BY entry.partition, entry.offset LIMIT $limit
RETURN entry,
  COLLECT {
    MATCH (entry)-[moved:MOVED]->(position:StockPosition)
    RETURN moved {.*, position: position.ref} ORDER BY moved.line
  } AS moved,
  COLLECT {
    MATCH (entry)-[:CHANGED]->(member:Entity)
    RETURN member.ref ORDER BY member.ref
  } AS changed
ORDER BY entry.offset

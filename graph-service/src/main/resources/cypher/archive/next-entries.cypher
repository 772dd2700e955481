// The next entries of a partition with what they moved, changed and mended, in order.
// in: $partition STRING, $offset INTEGER, $until INTEGER, $limit INTEGER    out: entry NODE, moved LIST<MAP>, changed LIST<STRING>, corrects STRING
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
  } AS changed,
  coalesce([(entry)-[:CORRECTS]->(mended:Entry) | mended.id][0], entry.corrects) AS corrects
ORDER BY entry.offset

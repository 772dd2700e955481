// The next entries of a partition with what they moved, changed and mended, in order.
// in: $partition STRING, $offset INTEGER, $until INTEGER, $limit INTEGER    out: entry NODE, moved LIST<MAP>, changed LIST<STRING>, corrects STRING
MATCH (entry:Entry {partition: $partition})
WHERE entry.offset > $offset AND entry.offset <= $until
WITH entry ORDER BY entry.partition, entry.offset LIMIT $limit
OPTIONAL MATCH (entry)-[:CORRECTS]->(mended:Entry)
WITH entry, entry.offset AS offset, coalesce(mended.id, entry.corrects) AS corrects
RETURN entry,
  COLLECT {
    MATCH (entry)-[moved:MOVED]->(position:StockPosition)
    RETURN moved {.*, position: position.ref} ORDER BY moved.line
  } AS moved,
  COLLECT {
    MATCH (entry)-[:CHANGED]->(member:Entity)
    RETURN member.ref ORDER BY member.ref
  } AS changed,
  corrects
ORDER BY offset

// Changes of positions' stock on hand that are in the graph, as far as they were true and known at given times.
// in: $refs LIST<STRING>, $asOf ZONED DATETIME, $validAt ZONED DATETIME    out: ref STRING, steps LIST<MAP>
UNWIND $refs AS ref
MATCH (position:Entity {ref: ref})
RETURN ref,
  COLLECT {
    MATCH (position)<-[moved:MOVED]-(entry:Entry)
    WHERE moved.validTime <= $validAt AND entry.recordTime <= $asOf
    RETURN moved {.validTime, .place, .sequence, .delta, .counted, .cancels, entry: entry.id}
  } AS steps

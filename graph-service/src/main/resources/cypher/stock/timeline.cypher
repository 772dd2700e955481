// All recorded changes of a position's stock on hand that are in the graph.
// in: $node STRING    out: steps LIST<MAP>
MATCH (position) WHERE elementId(position) = $node
RETURN COLLECT {
    MATCH (position)<-[moved:MOVED]-(entry:Entry)
    WHERE moved.delta <> 0 OR moved.counted IS NOT NULL OR moved.cancels IS NOT NULL
    RETURN moved {.validTime, .place, .sequence, .delta, .counted, .cancels, entry: entry.id}
  } AS steps

// All recorded changes of a position's stock on hand, with what came before them.
// in: $node STRING    out: opening MAP, steps LIST<MAP>
MATCH (position) WHERE elementId(position) = $node
RETURN {onHand: coalesce(position.openingOnHand, 0), countedAt: position.openingCountedAt,
    countedPlace: coalesce(position.openingCountedPlace, 0)} AS opening,
  COLLECT {
    MATCH (position)<-[moved:MOVED]-(entry:Entry)
    WHERE moved.delta <> 0 OR moved.counted IS NOT NULL OR moved.cancels IS NOT NULL
    RETURN moved {.validTime, .place, .sequence, .delta, .counted, .cancels, entry: entry.id}
  } AS steps

// The stock positions that have one of these references.
// in: $refs LIST<STRING>    out: position MAP
UNWIND $refs AS ref
MATCH (position:Entity:StockPosition {ref: ref})
RETURN properties(position) AS position

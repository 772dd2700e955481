// Removes positions that were made to be locked and then not used.
// in: $refs LIST<STRING>    out: -
UNWIND $refs AS ref
MATCH (position:Entity {ref: ref})
WHERE NOT position:StockPosition
DELETE position

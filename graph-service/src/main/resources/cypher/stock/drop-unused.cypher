// Removes positions that were made to be locked and then not used.
// in: $nodes LIST<STRING>    out: -
UNWIND $nodes AS node
MATCH (position) WHERE elementId(position) = node AND NOT position:StockPosition
DELETE position

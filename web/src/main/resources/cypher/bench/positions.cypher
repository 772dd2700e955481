// The references of all stock positions.
// in: -    out: ref STRING
MATCH (position:StockPosition)
RETURN position.ref AS ref
ORDER BY ref

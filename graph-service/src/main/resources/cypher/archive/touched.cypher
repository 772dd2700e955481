// The order lines and positions that a stretch of entries is tied to.
// in: $partition STRING, $after INTEGER, $until INTEGER    out: lines LIST<STRING>, positions LIST<STRING>
MATCH (entry:Entry {partition: $partition})
WHERE entry.offset > $after AND entry.offset <= $until
WITH collect(entry) AS entries
RETURN
  COLLECT { UNWIND entries AS entry MATCH (entry)-[:CHANGED]->(line:PurchaseOrderLine) RETURN DISTINCT line.ref ORDER BY line.ref } AS lines,
  COLLECT { UNWIND entries AS entry MATCH (entry)-[:MOVED]->(position:StockPosition) RETURN DISTINCT position.ref ORDER BY position.ref } AS positions

// What postings lock and a stretch of entries is tied to, in the order in which they lock it: order lines and the like, then positions.
// in: $partition STRING, $after INTEGER, $until INTEGER    out: members LIST<STRING>, positions LIST<STRING>
MATCH (entry:Entry {partition: $partition})
WHERE entry.offset > $after AND entry.offset <= $until
WITH collect(entry) AS entries
RETURN
  COLLECT {
    UNWIND entries AS entry
    MATCH (entry)-[:CHANGED]->(member:PurchaseOrderLine|Reservation|TransferLine|SerialNumber)
    WITH DISTINCT member
    RETURN member.ref
    ORDER BY CASE WHEN member:PurchaseOrderLine THEN 0 WHEN member:Reservation THEN 1 WHEN member:TransferLine THEN 2 ELSE 3 END, member.ref
  } AS members,
  COLLECT { UNWIND entries AS entry MATCH (entry)-[:MOVED]->(position:StockPosition) RETURN DISTINCT position.ref ORDER BY position.ref } AS positions

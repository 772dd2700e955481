// Adds what a stretch of entries did to the opening balances of locked positions.
// in: $partition STRING, $after INTEGER, $until INTEGER    out: -
MATCH (entry:Entry {partition: $partition})
WHERE entry.offset > $after AND entry.offset <= $until
MATCH (entry)-[moved:MOVED]->(position:StockPosition)
WITH position, sum(moved.effect) AS onHand, sum(coalesce(moved.reserved, 0)) AS reserved, sum(coalesce(moved.onHold, 0)) AS onHold,
  sum(coalesce(moved.inTransit, 0)) AS inTransit, sum(coalesce(moved.onOrder, 0)) AS onOrder,
  count(CASE WHEN moved.delta <> 0 OR moved.counted IS NOT NULL OR moved.effect <> 0 THEN 1 END) AS movements,
  min(CASE WHEN moved.delta <> 0 OR moved.counted IS NOT NULL THEN moved.validTime END) AS since
SET position.openingOnHand = coalesce(position.openingOnHand, 0) + onHand,
  position.openingReserved = coalesce(position.openingReserved, 0) + reserved,
  position.openingOnHold = coalesce(position.openingOnHold, 0) + onHold,
  position.openingInTransit = coalesce(position.openingInTransit, 0) + inTransit,
  position.openingOnOrder = coalesce(position.openingOnOrder, 0) + onOrder,
  position.openingMovements = coalesce(position.openingMovements, 0) + movements,
  position.openingSince = CASE WHEN since IS NULL OR position.openingSince < since THEN position.openingSince ELSE since END

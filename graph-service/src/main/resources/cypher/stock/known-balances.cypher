// Balances of positions as they were known at one time.
// in: $refs LIST<STRING>, $asOf ZONED DATETIME    out: ref STRING, unit STRING, scale INTEGER, onHand INTEGER, reserved INTEGER, onHold INTEGER, inTransit INTEGER, onOrder INTEGER, countedAt ZONED DATETIME, entries INTEGER
UNWIND $refs AS ref
MATCH (position:Entity {ref: ref})
CALL (position) {
  OPTIONAL MATCH (position)<-[moved:MOVED]-(entry:Entry)
  WHERE entry.recordTime <= $asOf
  RETURN coalesce(sum(moved.effect), 0) AS onHand, sum(moved.reserved) AS reserved, sum(moved.onHold) AS onHold,
    sum(moved.inTransit) AS inTransit, sum(moved.onOrder) AS onOrder, count(moved) AS entries,
    collect(moved.cancels) AS cancelled,
    collect(CASE WHEN moved.counted IS NOT NULL THEN {entry: entry.id, at: moved.validTime} END) AS counts
}
RETURN ref, position.unit AS unit, position.scale AS scale, onHand, reserved, onHold, inTransit, onOrder,
  reduce(newest = null, c IN [c IN counts WHERE NOT c.entry IN cancelled] |
    CASE WHEN newest IS NULL OR c.at > newest THEN c.at ELSE newest END) AS countedAt, entries

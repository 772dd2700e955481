// Balances of positions as they were true at one time and known at another; a count sets what is on hand, later facts add.
// in: $refs LIST<STRING>, $asOf ZONED DATETIME, $validAt ZONED DATETIME    out: ref STRING, unit STRING, scale INTEGER, onHand INTEGER, reserved INTEGER, onHold INTEGER, inTransit INTEGER, onOrder INTEGER, countedAt ZONED DATETIME, entries INTEGER
UNWIND $refs AS ref
MATCH (position:Entity {ref: ref})
CALL (position) {
  OPTIONAL MATCH (position)<-[moved:MOVED]-(entry:Entry)
  WHERE moved.validTime <= $validAt AND entry.recordTime <= $asOf
  RETURN sum(moved.reserved) AS reserved, sum(moved.onHold) AS onHold, sum(moved.inTransit) AS inTransit,
    sum(moved.onOrder) AS onOrder, count(moved) AS entries, collect(moved.cancels) AS cancelled
}
CALL (position, cancelled) {
  OPTIONAL MATCH (position)<-[moved:MOVED]-(entry:Entry)
  WHERE moved.counted IS NOT NULL AND moved.validTime <= $validAt AND entry.recordTime <= $asOf
    AND NOT entry.id IN cancelled
  RETURN moved.validTime AS countedAt, moved.place AS countedPlace, moved.counted AS counted
  ORDER BY countedAt DESC, countedPlace DESC, moved.sequence DESC
  LIMIT 1
}
CALL (position, countedAt, countedPlace) {
  OPTIONAL MATCH (position)<-[moved:MOVED]-(entry:Entry)
  WHERE moved.counted IS NULL AND moved.validTime <= $validAt AND entry.recordTime <= $asOf
    AND (countedAt IS NULL OR moved.validTime > countedAt
      OR (moved.validTime = countedAt AND moved.place >= countedPlace))
  RETURN sum(moved.delta) AS since
}
RETURN ref, position.unit AS unit, position.scale AS scale, coalesce(counted, 0) + since AS onHand,
  reserved, onHold, inTransit, onOrder, countedAt, entries

// How the stock on hand of positions changed by day, as far as it is in the graph, with what it is now.
// in: $refs LIST<STRING>, $since ZONED DATETIME, $zone STRING    out: ref STRING, scale INTEGER, onHand INTEGER, days LIST<MAP {day, change}>
UNWIND $refs AS ref
MATCH (position:Entity {ref: ref})
RETURN ref, position.scale AS scale, position.quantityOnHand AS onHand,
  COLLECT {
    MATCH (position)<-[moved:MOVED]-(:Entry)
    WHERE moved.validTime >= $since
    WITH date(datetime({datetime: moved.validTime, timezone: $zone})) AS day, sum(moved.effect) AS change
    RETURN {day: day, change: change}
  } AS days

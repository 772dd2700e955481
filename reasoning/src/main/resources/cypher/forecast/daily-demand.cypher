// Net demand of positions by day, as far as it is in the graph: issues less returns, what production consumed, and what was sent to another site.
// in: $positions LIST<STRING>, $from ZONED DATETIME, $until ZONED DATETIME, $zone STRING    out: position STRING, scale INTEGER, onHand INTEGER, since DATE, days LIST<MAP {day, increments}>
UNWIND $positions AS ref
MATCH (position:Entity {ref: ref})
CALL (position) {
  OPTIONAL MATCH (position)<-[moved:MOVED]-(:Entry)
  WHERE moved.delta <> 0 OR moved.counted IS NOT NULL
  WITH position, min(moved.validTime) AS hot
  WITH CASE WHEN hot IS NULL OR position.openingSince < hot THEN position.openingSince ELSE hot END AS first
  RETURN CASE WHEN first IS NOT NULL THEN date(datetime({datetime: first, timezone: $zone})) END AS since
}
RETURN ref AS position, position.scale AS scale, position.quantityOnHand AS onHand, since,
  COLLECT {
    MATCH (position)<-[moved:MOVED]-(entry:Entry)
    WHERE moved.validTime >= $from AND moved.validTime < $until
      AND (coalesce(moved.as, entry.kind) IN ['movement.issue', 'movement.return']
        OR (coalesce(moved.as, entry.kind) = 'movement.production' AND moved.delta < 0)
        OR (entry.kind IN ['movement.transfer', 'movement.dispatch'] AND moved.delta < 0
          AND NOT EXISTS {
            MATCH (position)-[:LOCATION]->(:Location)-[:WITHIN*0..20]->(site:Location)
            WHERE EXISTS {
              MATCH (entry)-[arrived:MOVED]->(:StockPosition)-[:LOCATION]->(:Location)-[:WITHIN*0..20]->(site)
              WHERE arrived.delta > 0 OR arrived.inTransit > 0
            }
          }))
    WITH date(datetime({datetime: moved.validTime, timezone: $zone})) AS day, sum(-moved.delta) AS increments
    RETURN {day: day, increments: increments}
  } AS days

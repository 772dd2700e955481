// Net demand of items by week at all places that may be seen, as far as it is in the graph: issues less returns, and what production consumed.
// in: $refs LIST<STRING>, $sites LIST<STRING>, $since ZONED DATETIME, $zone STRING    out: ref STRING, archived LIST<MAP {position, scale}>, weeks LIST<MAP {week, scale, increments}>
UNWIND $refs AS ref
MATCH (item:Entity {ref: ref})
RETURN ref,
  COLLECT {
    MATCH (item)<-[:ITEM]-(position:StockPosition)
    WHERE position.openingMovements > 0 AND (size($sites) = 0 OR EXISTS {
      MATCH (position)-[:LOCATION]->(:Location)-[:WITHIN*0..8]->(site:Site)
      WHERE site.id IN $sites
    })
    RETURN position {position: position.ref, .scale}
  } AS archived,
  COLLECT {
    MATCH (item)<-[:ITEM]-(position:StockPosition)
    WHERE size($sites) = 0 OR EXISTS {
      MATCH (position)-[:LOCATION]->(:Location)-[:WITHIN*0..8]->(site:Site)
      WHERE site.id IN $sites
    }
    MATCH (position)<-[moved:MOVED]-(entry:Entry)
    WHERE moved.validTime >= $since
      AND (coalesce(moved.as, entry.kind) IN ['movement.issue', 'movement.return']
        OR (coalesce(moved.as, entry.kind) = 'movement.production' AND moved.delta < 0))
    WITH date.truncate('week', date(datetime({datetime: moved.validTime, timezone: $zone}))) AS week,
      position.scale AS scale, sum(-moved.delta) AS increments
    RETURN {week: week, scale: scale, increments: increments}
  } AS weeks

// A page of what entries did to each item, as far as they are in the graph, at all places that may be seen, newest first, behind a time, entry, line and position.
// in: $refs LIST<STRING>, $sites LIST<STRING>, $time ZONED DATETIME, $entry STRING, $line INTEGER, $position STRING, $limit INTEGER    out: ref STRING, total INTEGER, archived LIST<MAP {position, unit, scale}>, rows LIST<MAP>
UNWIND $refs AS ref
MATCH (item:Entity {ref: ref})
CALL (item) {
  OPTIONAL MATCH (item)<-[:ITEM]-(position:StockPosition)
  WHERE size($sites) = 0 OR EXISTS {
    MATCH (position)-[:LOCATION]->(:Location)-[:WITHIN*0..8]->(site:Site)
    WHERE site.id IN $sites
  }
  RETURN collect(position) AS positions
}
RETURN ref,
  COUNT {
    UNWIND positions AS position
    MATCH (position)<-[moved:MOVED]-(:Entry)
    WHERE moved.delta <> 0 OR moved.counted IS NOT NULL OR moved.effect <> 0
  } + reduce(sum = 0, position IN positions | sum + coalesce(position.openingMovements, 0)) AS total,
  [position IN positions WHERE position.openingMovements > 0 | position {position: position.ref, .unit, .scale}] AS archived,
  COLLECT {
    UNWIND positions AS position
    MATCH (position)<-[moved:MOVED]-(entry:Entry)
    WHERE (moved.delta <> 0 OR moved.counted IS NOT NULL OR moved.effect <> 0)
      AND (moved.validTime < $time
        OR (moved.validTime = $time AND (entry.id < $entry
          OR (entry.id = $entry AND (moved.line < $line
            OR (moved.line = $line AND position.ref < $position))))))
    WITH position, moved, entry
    ORDER BY moved.validTime DESC, entry.id DESC, moved.line DESC, position.ref DESC
    LIMIT $limit
    RETURN {
      position: position.ref, unit: position.unit, scale: position.scale,
      time: moved.validTime, line: moved.line, delta: moved.delta, effect: moved.effect,
      entry: entry {.id, .partition, .offset, .kind, .validTime, .recordTime, .actor, .source, .hash}
    }
  } AS rows

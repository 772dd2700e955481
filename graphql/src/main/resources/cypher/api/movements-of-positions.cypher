// A page of what entries did to each position, as far as they are in the graph, newest first, behind a time, entry and line.
// in: $refs LIST<STRING>, $time ZONED DATETIME, $entry STRING, $line INTEGER, $position STRING, $limit INTEGER    out: ref STRING, total INTEGER, archived LIST<MAP {position, unit, scale}>, rows LIST<MAP>
UNWIND $refs AS ref
MATCH (position:Entity {ref: ref})
RETURN ref,
  COUNT {
    MATCH (position)<-[moved:MOVED]-(:Entry)
    WHERE moved.delta <> 0 OR moved.counted IS NOT NULL OR moved.effect <> 0
  } + coalesce(position.openingMovements, 0) AS total,
  CASE WHEN position.openingMovements > 0 THEN [position {position: position.ref, .unit, .scale}] ELSE [] END AS archived,
  COLLECT {
    MATCH (position)<-[moved:MOVED]-(entry:Entry)
    WHERE (moved.delta <> 0 OR moved.counted IS NOT NULL OR moved.effect <> 0)
      AND (moved.validTime < $time
        OR (moved.validTime = $time AND (entry.id < $entry
          OR (entry.id = $entry AND (moved.line < $line
            OR (moved.line = $line AND position.ref < $position))))))
    WITH moved, entry
    ORDER BY moved.validTime DESC, entry.id DESC, moved.line DESC
    LIMIT $limit
    RETURN {
      position: position.ref, unit: position.unit, scale: position.scale,
      time: moved.validTime, line: moved.line, delta: moved.delta, effect: moved.effect,
      entry: entry {.id, .partition, .offset, .kind, .validTime, .recordTime, .actor, .source, .hash}
    }
  } AS rows

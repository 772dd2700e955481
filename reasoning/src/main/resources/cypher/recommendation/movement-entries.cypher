// The last entries that moved positions, and the last that took from them.
// in: $positions LIST<STRING>    out: position STRING, moved LIST<MAP {entry, time}>, taken LIST<MAP {entry, time}>
UNWIND $positions AS ref
MATCH (position:Entity {ref: ref})
RETURN ref AS position,
  COLLECT {
    MATCH (entry:Entry)-[moved:MOVED]->(position)
    WHERE moved.delta <> 0 OR moved.counted IS NOT NULL
    RETURN {entry: entry.id, time: moved.validTime} ORDER BY moved.validTime DESC, entry.id LIMIT 20
  } AS moved,
  COLLECT {
    MATCH (entry:Entry)-[moved:MOVED]->(position)
    WHERE moved.delta < 0 AND entry.kind IN ['movement.issue', 'movement.production', 'movement.transfer', 'movement.dispatch']
    RETURN {entry: entry.id, time: moved.validTime} ORDER BY moved.validTime DESC, entry.id LIMIT 20
  } AS taken

// What entries true after a time and place said to have moved at a position, in increments; counts do not move.
// in: $node STRING, $time ZONED DATETIME, $place INTEGER    out: moved INTEGER
MATCH (position) WHERE elementId(position) = $node
MATCH (position)<-[moved:MOVED]-(:Entry)
WHERE moved.counted IS NULL AND (moved.validTime > $time OR (moved.validTime = $time AND moved.place > $place))
RETURN coalesce(sum(moved.delta), 0) AS moved

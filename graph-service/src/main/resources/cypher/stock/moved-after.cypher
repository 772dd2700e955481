// What entries true after a time did to a position's stock on hand, in increments.
// in: $node STRING, $time ZONED DATETIME    out: effect INTEGER
MATCH (position) WHERE elementId(position) = $node
MATCH (position)<-[moved:MOVED]-(:Entry)
WHERE moved.validTime > $time
RETURN coalesce(sum(moved.effect), 0) AS effect

// Notes that no fact true before a time is taken any more. A later time stays.
// in: $partition STRING, $before ZONED DATETIME    out: -
MATCH (head:Partition {id: $partition})
WHERE head.closedBefore IS NULL OR head.closedBefore < $before
SET head.closedBefore = $before

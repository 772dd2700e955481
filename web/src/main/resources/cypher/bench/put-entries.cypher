// Makes entries, whatever they say.
// in: $entries LIST<MAP {entry, moved LIST<MAP {position, moved}>}>    out: -
UNWIND $entries AS row
CREATE (entry:Entry)
SET entry = row.entry
WITH entry, row
UNWIND row.moved AS change
MATCH (position:Entity {ref: change.position})
CREATE (entry)-[moved:MOVED]->(position)
SET moved = change.moved

// The next entries of a partition up to an offset, in order, each with all of its MOVED relationships.
// in: $partition STRING, $offset INTEGER, $until INTEGER, $limit INTEGER    out: offset INTEGER, entry NODE, moved LIST<MAP>
MATCH (entry:Entry {partition: $partition})
WHERE entry.offset > $offset AND entry.offset <= $until
WITH entry
ORDER BY entry.partition, entry.offset
LIMIT $limit
RETURN entry.offset AS offset, entry, [(entry)-[moved:MOVED]->(position) | moved {.*, position: position.ref}] AS moved
ORDER BY offset

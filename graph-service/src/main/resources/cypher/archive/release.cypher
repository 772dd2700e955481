// Takes a stretch of entries out of the graph; they are in the archive.
// in: $partition STRING, $after INTEGER, $until INTEGER    out: released INTEGER
MATCH (entry:Entry {partition: $partition})
WHERE entry.offset > $after AND entry.offset <= $until
DETACH DELETE entry
RETURN count(entry) AS released

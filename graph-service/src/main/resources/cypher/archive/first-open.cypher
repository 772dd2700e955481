// The first entry of a partition that was true or recorded at or after a time.
// in: $partition STRING, $after INTEGER, $before ZONED DATETIME    out: offset INTEGER
MATCH (entry:Entry {partition: $partition})
WHERE entry.offset > $after AND (entry.recordTime >= $before OR entry.validTime >= $before)
RETURN min(entry.offset) AS offset

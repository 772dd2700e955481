// The next entries of a partition that are in the graph, in order.
// in: $partition STRING, $offset INTEGER, $limit INTEGER    out: entry NODE
MATCH (entry:Entry {partition: $partition})
WHERE entry.offset > $offset
RETURN entry
ORDER BY entry.partition, entry.offset
LIMIT $limit

// Which hash the entry at a place names as the one before it; none when it is not in the graph.
// in: $partition STRING, $offset INTEGER    out: previousHash STRING
MATCH (entry:Entry {partition: $partition, offset: $offset})
RETURN entry.previousHash AS previousHash

// The hash of an entry by its place, and that of the one it follows.
// in: $partition STRING, $offset INTEGER    out: previousHash STRING, hash STRING
MATCH (entry:Entry {partition: $partition, offset: $offset})
RETURN entry.previousHash AS previousHash, entry.hash AS hash

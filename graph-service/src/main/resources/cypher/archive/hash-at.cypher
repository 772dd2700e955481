// The hash of an entry by its place.
// in: $partition STRING, $offset INTEGER    out: hash STRING
MATCH (entry:Entry {partition: $partition, offset: $offset})
RETURN entry.hash AS hash

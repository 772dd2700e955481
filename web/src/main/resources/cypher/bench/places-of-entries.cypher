// Where entries are in their chains and how many changes of stock each has; absent ones have no place.
// in: $ids LIST<STRING>    out: id STRING, partition STRING, offset INTEGER, lines INTEGER
UNWIND $ids AS id
OPTIONAL MATCH (entry:Entry {id: id})
RETURN id, entry.partition AS partition, entry.offset AS offset, COUNT { (entry)-[:MOVED]->() } AS lines

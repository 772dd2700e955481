// How many entries there are, in whatever partition.
// in: -    out: count INTEGER
MATCH (entry:Entry)
RETURN count(entry) AS count

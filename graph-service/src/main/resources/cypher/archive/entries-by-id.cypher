// The entries in the graph that have one of these ids.
// in: $ids LIST<STRING>    out: entry NODE
UNWIND $ids AS id
MATCH (entry:Entry {id: id})
RETURN entry

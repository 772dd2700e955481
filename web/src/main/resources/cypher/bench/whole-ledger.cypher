// All entries, each with all that it did to stock positions.
// in: -    out: entry MAP, moved LIST<MAP {position, moved}>
MATCH (entry:Entry)
RETURN properties(entry) AS entry, [(entry)-[moved:MOVED]->(position) | {position: position.ref, moved: properties(moved)}] AS moved
ORDER BY entry.partition, entry.offset

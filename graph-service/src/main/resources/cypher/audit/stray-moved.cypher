// MOVED relationships that come from no entry of a chain.
// in: $limit INTEGER    out: position STRING, id STRING
MATCH (origin)-[moved:MOVED]->(position)
WHERE NOT origin:Entry OR NOT EXISTS {
  MATCH (head:Partition {id: origin.partition})
  WHERE origin.offset >= 1 AND origin.offset <= head.offset
}
RETURN coalesce(position.ref, '?') AS position, coalesce(origin.id, '?') AS id
ORDER BY position, id
LIMIT $limit

// Members whose inferred relations a writing changed, in the order of their references.
// in: $run INTEGER, $after STRING, $limit INTEGER    out: ref STRING, labels LIST<STRING>
MATCH (member:Entity {inferredRun: $run})
WHERE member.ref > $after
RETURN member.ref AS ref, labels(member) AS labels
ORDER BY ref LIMIT $limit

// Members whose inferred relations a writing changed.
// in: $run INTEGER    out: node STRING
MATCH (member:Entity {inferredRun: $run})
RETURN elementId(member) AS node

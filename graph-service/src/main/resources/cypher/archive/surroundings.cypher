// The places around positions, each with itself.
// in: $positions LIST<STRING>    out: position STRING, around LIST<STRING>
UNWIND $positions AS ref
MATCH (position:Entity {ref: ref})
RETURN ref AS position,
  COLLECT { MATCH (position)-[:LOCATION]->(:Location)-[:WITHIN*0..20]->(place:Location) RETURN DISTINCT place.ref } AS around

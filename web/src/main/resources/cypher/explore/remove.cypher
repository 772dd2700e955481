// Takes away members that are no longer there.
// in: $refs LIST<STRING>    out: -
UNWIND $refs AS ref
MATCH (member:Entity {ref: ref})
DETACH DELETE member

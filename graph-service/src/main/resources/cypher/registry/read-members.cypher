// Reads members that others point to.
// in: $refs LIST<STRING>    out: ref STRING, labels LIST<STRING>, properties MAP
UNWIND $refs AS ref
MATCH (member:Entity {ref: ref})
RETURN member.ref AS ref, labels(member) AS labels, properties(member) AS properties

// Locks members in the given order, then reads them.
// in: $refs LIST<STRING> sorted    out: ref STRING, labels LIST<STRING>, properties MAP, types LIST<STRING>
UNWIND $refs AS ref
MATCH (member:Entity {ref: ref})
SET member.ref = ref
RETURN member.ref AS ref, labels(member) AS labels, properties(member) AS properties,
  COLLECT { MATCH (member)-[link]->(:Entity) RETURN DISTINCT type(link) } AS types

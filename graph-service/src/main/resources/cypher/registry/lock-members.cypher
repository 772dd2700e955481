// Locks members in the given order, then reads them with what they are stated to point to.
// in: $refs LIST<STRING> sorted    out: ref STRING, labels LIST<STRING>, properties MAP, links LIST<LIST<STRING>> of type and reference
UNWIND $refs AS ref
MATCH (member:Entity {ref: ref})
SET member.ref = ref
RETURN member.ref AS ref, labels(member) AS labels, properties(member) AS properties,
  COLLECT {
    MATCH (member)-[link]->(target:Entity)
    WHERE NOT coalesce(link.inferred, false)
    RETURN [type(link), target.ref]
  } AS links

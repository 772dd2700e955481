// Members of these references as they are now, with what they point to.
// in: $refs LIST<STRING>    out: ref STRING, labels LIST<STRING>, properties MAP, links LIST<MAP {type, target, properties}>
UNWIND $refs AS ref
MATCH (member:Entity {ref: ref})
RETURN member.ref AS ref, labels(member) AS labels, properties(member) AS properties,
  COLLECT { MATCH (member)-[link]->(target:Entity) RETURN {type: type(link), target: target.ref, properties: properties(link)} } AS links

// Members of ontology classes in the order of their references, with what they point to.
// in: $after STRING, $limit INTEGER    out: ref STRING, labels LIST<STRING>, properties MAP, links LIST<MAP {type, target, properties}>
MATCH (member:Entity)
WHERE member.ref > $after
WITH member ORDER BY member.ref LIMIT $limit
RETURN member.ref AS ref, labels(member) AS labels, properties(member) AS properties,
  COLLECT { MATCH (member)-[link]->(target:Entity) RETURN {type: type(link), target: target.ref, properties: properties(link)} } AS links

// Some members of ontology classes as they are now, with what they point to.
// in: $nodes LIST<STRING>    out: ref STRING, labels LIST<STRING>, properties MAP, links LIST<MAP {type, target, properties}>
UNWIND $nodes AS node
MATCH (member:Entity)
WHERE elementId(member) = node
RETURN member.ref AS ref, labels(member) AS labels, properties(member) AS properties,
  COLLECT { MATCH (member)-[link]->(target:Entity) RETURN {type: type(link), target: target.ref, properties: properties(link)} } AS links

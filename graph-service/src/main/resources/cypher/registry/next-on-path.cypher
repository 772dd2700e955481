// The steps that lead on from members, and the member that states each.
// in: $refs LIST<STRING>, $onward LIST<MAP {label, type}>, $backwards LIST<MAP {label, type}>    out: ref STRING, owner STRING, type STRING, next STRING
UNWIND $refs AS ref
MATCH (here:Entity {ref: ref})
CALL (here) {
  UNWIND $onward AS step
  MATCH (here)-[:$(step.type)]->(next:Entity)
  WHERE step.label IN labels(here)
  RETURN here.ref AS owner, step.type AS type, next.ref AS next
  UNION ALL
  UNWIND $backwards AS step
  MATCH (here)<-[:$(step.type)]-(next:Entity)
  WHERE step.label IN labels(next)
  RETURN next.ref AS owner, step.type AS type, next.ref AS next
}
RETURN ref, owner, type, next

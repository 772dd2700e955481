// The references of all members of some classes.
// in: $labels LIST<STRING>    out: ref STRING
UNWIND $labels AS label
MATCH (member:$(label))
RETURN DISTINCT member.ref AS ref
ORDER BY ref

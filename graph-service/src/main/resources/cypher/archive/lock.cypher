// Locks order lines or positions in the given order.
// in: $refs LIST<STRING> sorted    out: -
UNWIND $refs AS ref
MATCH (member:Entity {ref: ref})
SET member.ref = ref

// Stock on hand of positions, in increments.
// in: $refs LIST<STRING>    out: ref STRING, onHand INTEGER
UNWIND $refs AS ref
MATCH (position:Entity {ref: ref})
RETURN position.ref AS ref, position.quantityOnHand AS onHand

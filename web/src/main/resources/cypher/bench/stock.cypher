// Stock on hand and reserved of positions, in increments.
// in: $refs LIST<STRING>    out: onHand INTEGER, reserved INTEGER
UNWIND $refs AS ref
MATCH (position:Entity {ref: ref})
RETURN position.quantityOnHand AS onHand, position.quantityReserved AS reserved

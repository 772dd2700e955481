// Locks positions in the given order, then reads their balances; one that is absent is made empty.
// in: $refs LIST<STRING> sorted    out: ref STRING, balance MAP
UNWIND $refs AS ref
MERGE (position:Entity {ref: ref})
SET position.ref = ref
RETURN position.ref AS ref, {
  node: elementId(position),
  onHand: coalesce(position.quantityOnHand, 0),
  reserved: coalesce(position.quantityReserved, 0),
  onOrder: coalesce(position.quantityOnOrder, 0),
  inTransit: coalesce(position.quantityInTransit, 0),
  onHold: coalesce(position.quantityOnHold, 0),
  movements: coalesce(position.movements, 0),
  countedAt: position.countedAt,
  countedPlace: coalesce(position.countedPlace, 0),
  lastMovedAt: position.lastMovedAt
} AS balance

// Stock positions in the order of their references.
// in: $after STRING, $limit INTEGER    out: ref STRING, onHand INTEGER, reserved INTEGER, onHold INTEGER, available INTEGER, onOrder INTEGER
MATCH (position:Entity:StockPosition)
WHERE position.ref > $after
RETURN position.ref AS ref, position.quantityOnHand AS onHand, position.quantityReserved AS reserved,
  position.quantityOnHold AS onHold, position.quantityAvailable AS available, position.quantityOnOrder AS onOrder
ORDER BY position.ref
LIMIT $limit

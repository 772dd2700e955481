// What is on hand at each position, as text in the base unit.
// in: -    out: position STRING, onHand INTEGER
MATCH (position:StockPosition)
RETURN position.id AS position, position.quantityOnHand AS onHand ORDER BY position

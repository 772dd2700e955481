// Writes locked reservations, and ties a new one to its position and item.
// in: $reservations LIST<MAP>    out: -
UNWIND $reservations AS row
MERGE (reservation:Entity {ref: 'Reservation/' + row.id})
SET reservation.quantity = row.quantity, reservation.quantityIssued = row.issued, reservation.status = row.status
WITH reservation, row
WHERE NOT reservation:Reservation
SET reservation:Reservation, reservation.id = row.id, reservation.demand = row.demand,
  reservation.reservedAt = row.reservedAt, reservation.expiresAt = row.expiresAt,
  reservation.unit = row.unit, reservation.scale = row.scale
WITH reservation, row
MATCH (position:Entity {ref: row.position})
MATCH (item:Item {id: row.item})
CREATE (reservation)-[:POSITION]->(position)
CREATE (reservation)-[:ITEM]->(item)

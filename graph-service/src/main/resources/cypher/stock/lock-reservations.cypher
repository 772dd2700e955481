// Locks reservations in the given order, then reads them.
// in: $ids LIST<STRING> sorted    out: id STRING, position STRING, quantity INTEGER, issued INTEGER, status STRING, demand STRING, reservedAt ZONED DATETIME, expiresAt ZONED DATETIME
UNWIND $ids AS id
MATCH (reservation:Reservation {id: id})
SET reservation.id = id
WITH reservation
MATCH (reservation)-[:POSITION]->(position:StockPosition)
RETURN reservation.id AS id, position.id AS position, reservation.quantity AS quantity,
  reservation.quantityIssued AS issued, reservation.status AS status, reservation.demand AS demand,
  reservation.reservedAt AS reservedAt, reservation.expiresAt AS expiresAt

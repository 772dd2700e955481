// Open reservations whose time has come.
// in: $now ZONED DATETIME, $limit INTEGER    out: id STRING
MATCH (reservation:Reservation)
WHERE reservation.status = 'open' AND reservation.expiresAt <= $now
RETURN reservation.id AS id
ORDER BY reservation.expiresAt
LIMIT $limit

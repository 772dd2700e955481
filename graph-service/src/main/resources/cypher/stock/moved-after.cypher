// What entries true after a time did to a position's stock on hand, in increments.
// in: $ref STRING, $time ZONED DATETIME    out: effect INTEGER
MATCH (:Entity {ref: $ref})<-[moved:MOVED]-(:Entry)
WHERE moved.validTime > $time
RETURN coalesce(sum(moved.effect), 0) AS effect

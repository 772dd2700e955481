-- What entries recorded until a time did to the balances of positions.
-- in: $1 VARCHAR[] positions, $2 BIGINT recordTime in microseconds    out: position VARCHAR, onHand BIGINT, reserved BIGINT, onHold BIGINT, inTransit BIGINT, onOrder BIGINT, moves BIGINT
SELECT position, sum(effect)::BIGINT AS onHand, sum(reserved)::BIGINT AS reserved, sum(onHold)::BIGINT AS onHold,
  sum(inTransit)::BIGINT AS inTransit, sum(onOrder)::BIGINT AS onOrder, count(*) AS moves
FROM moved
WHERE list_contains($1, position) AND recordTime <= make_timestamp($2)
GROUP BY position

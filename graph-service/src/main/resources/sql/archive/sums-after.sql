-- What all archived entries did to the balances of positions, in the order of the positions.
-- in: $1 VARCHAR after, $2 BIGINT limit    out: position VARCHAR, onHand BIGINT, reserved BIGINT, onHold BIGINT, inTransit BIGINT, onOrder BIGINT, moves BIGINT
SELECT position, sum(effect)::BIGINT AS onHand, sum(reserved)::BIGINT AS reserved, sum(onHold)::BIGINT AS onHold,
  sum(inTransit)::BIGINT AS inTransit, sum(onOrder)::BIGINT AS onOrder, count(*) AS moves
FROM moved
WHERE position > $1
GROUP BY position
ORDER BY position
LIMIT $2

-- The entries that changed members of ontology classes.
-- in: $1 VARCHAR[] members    out: member VARCHAR, entry VARCHAR, kind VARCHAR, validTime BIGINT in microseconds
SELECT member, id AS entry, kind, epoch_us(validTime) AS validTime
FROM (SELECT unnest(changed) AS member, id, kind, validTime FROM entries WHERE list_has_any(changed, $1))
WHERE list_contains($1, member)
ORDER BY member, validTime DESC, entry

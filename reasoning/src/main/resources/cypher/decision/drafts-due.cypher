// Drafts that nobody approved in time.
// in: $now ZONED DATETIME, $limit INTEGER    out: id STRING
MATCH (draft:OrderDraft {state: 'waiting'})
WHERE draft.expiresAt <= $now
RETURN draft.id AS id
ORDER BY id
LIMIT $limit

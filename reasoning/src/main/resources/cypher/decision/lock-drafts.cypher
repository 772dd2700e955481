// Locks drafts in the given order, then reads them.
// in: $drafts LIST<STRING> sorted    out: draft MAP
UNWIND $drafts AS id
MATCH (draft:OrderDraft {id: id})
SET draft.id = id
WITH draft
RETURN draft {.id, .payload, .payloadHash, .card, .by, .expiresAt, .state, .endedBy, .endedAt} AS draft

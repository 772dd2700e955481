// Drafts that are new, and what became of others.
// in: $drafts LIST<MAP>    out: -
UNWIND $drafts AS row
MERGE (draft:OrderDraft {id: row.id})
SET draft += row

// Ledger entries by id.
// in: $ids LIST<STRING>    out: entry MAP
UNWIND $ids AS id
MATCH (entry:Entry {id: id})
RETURN entry {.id, .partition, .offset, .kind, .validTime, .recordTime, .actor, .source, .hash} AS entry

// What the senders of entries said.
// in: $ids LIST<STRING>    out: id STRING, kind STRING, payload STRING
UNWIND $ids AS id
MATCH (entry:Entry {id: id})
RETURN entry.id AS id, entry.kind AS kind, entry.payload AS payload

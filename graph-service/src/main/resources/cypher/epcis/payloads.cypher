// What the senders of these entries said.
// in: $ids LIST<STRING>    out: id STRING, payload STRING
UNWIND $ids AS id
MATCH (entry:Entry {id: id})
RETURN entry.id AS id, entry.payload AS payload

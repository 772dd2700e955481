// The entries that have one of these ids, and the hash of the newest change of master data; empty before the first.
// in: $ids LIST<STRING>    out: masterData STRING, entries LIST<NODE>
OPTIONAL MATCH (newest:Partition {id: 'master'})
RETURN coalesce(newest.hash, '') AS masterData,
  COLLECT { UNWIND $ids AS id MATCH (entry:Entry {id: id}) RETURN entry } AS entries

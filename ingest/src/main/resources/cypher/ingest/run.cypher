// One import.
// in: $id STRING    out: run NODE
MATCH (run:ImportRun {id: $id})
RETURN run

// The latest imports first.
// in: $first INTEGER    out: run NODE
MATCH (run:ImportRun)
WHERE run.id > ''
RETURN run
ORDER BY run.id DESC
LIMIT $first

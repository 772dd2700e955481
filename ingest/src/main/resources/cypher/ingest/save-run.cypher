// Writes how an import stands.
// in: $id STRING, $run MAP    out: nothing
MERGE (run:ImportRun {id: $id})
SET run += $run

// Takes a row out of the quarantine and counts it where it belongs now.
// in: $id STRING, $run STRING, $accepted INTEGER, $known INTEGER    out: nothing
MATCH (row:QuarantinedRow {id: $id})
MATCH (run:ImportRun {id: $run})
SET run.accepted = run.accepted + $accepted,
    run.known = run.known + $known,
    run.refused = run.refused - $accepted - $known
DELETE row

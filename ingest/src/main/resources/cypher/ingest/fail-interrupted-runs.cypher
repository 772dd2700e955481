// Ends the imports that a stop of the server interrupted.
// in: $endedAt DATE_TIME, $failure STRING, $failureCode STRING    out: nothing
MATCH (run:ImportRun {state: 'RUNNING'})
SET run.state = 'FAILED',
    run.endedAt = $endedAt,
    run.failure = $failure,
    run.failureCode = $failureCode

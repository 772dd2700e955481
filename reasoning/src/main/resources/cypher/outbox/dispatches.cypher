// Where orders stand on their way out.
// in: $orders LIST<STRING>    out: order STRING, state STRING, attempts INTEGER, createdAt ZONED DATETIME, attemptedAt ZONED DATETIME, nextAttemptAt ZONED DATETIME, sentAt ZONED DATETIME, target STRING, receipt STRING, code STRING, error STRING, payloadHash STRING
UNWIND $orders AS id
MATCH (dispatch:Dispatch {id: id})
RETURN dispatch.id AS order, dispatch.state AS state, coalesce(dispatch.attempts, 0) AS attempts, dispatch.createdAt AS createdAt,
  dispatch.attemptedAt AS attemptedAt, dispatch.nextAttemptAt AS nextAttemptAt, dispatch.sentAt AS sentAt,
  dispatch.target AS target, dispatch.receipt AS receipt, dispatch.code AS code, dispatch.error AS error, dispatch.payloadHash AS payloadHash

// The order to be sent next: none while the target has failed since it last took one, and waits to be tried again.
// in: $now ZONED DATETIME    out: order STRING, payload STRING, payloadHash STRING, createdAt ZONED DATETIME, attempts INTEGER, failures INTEGER, url STRING
OPTIONAL MATCH (sent:Dispatch {state: 'sent'})
WITH max(sent.sentAt) AS taken
OPTIONAL MATCH (failed:Dispatch {state: 'retrying'})
WHERE taken IS NULL OR failed.attemptedAt > taken
WITH sum(failed.attempts) AS failures, max(failed.nextAttemptAt) AS restsUntil
MATCH (dispatch:Dispatch)
WHERE (restsUntil IS NULL OR restsUntil <= $now) AND dispatch.state IN ['due', 'retrying']
  AND (dispatch.nextAttemptAt IS NULL OR dispatch.nextAttemptAt <= $now)
WITH dispatch, failures
ORDER BY coalesce(dispatch.attempts, 0), dispatch.createdAt, dispatch.id
LIMIT 1
OPTIONAL MATCH (:PurchaseOrder {id: dispatch.id})-[:SUPPLIER]->(supplier:Supplier)
RETURN dispatch.id AS order, dispatch.payload AS payload, dispatch.payloadHash AS payloadHash,
  dispatch.createdAt AS createdAt, coalesce(dispatch.attempts, 0) AS attempts, failures, supplier.url AS url
LIMIT 1

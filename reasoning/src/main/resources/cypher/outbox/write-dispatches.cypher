// Writes what became of orders on their way out, and ties the entries that say so to the orders.
// in: $dispatches LIST<MAP>    out: -
UNWIND $dispatches AS row
MATCH (dispatch:Dispatch {id: row.order})
SET dispatch.state = row.state, dispatch.sentAt = row.sentAt, dispatch.attemptedAt = row.attemptedAt,
  dispatch.nextAttemptAt = row.nextAttemptAt, dispatch.target = row.target, dispatch.receipt = row.receipt,
  dispatch.code = row.code, dispatch.error = row.error, dispatch.attempts = coalesce(row.attempts, dispatch.attempts)
WITH row
MATCH (entry:Entry {id: row.entry})
MATCH (order:Entity {ref: 'PurchaseOrder/' + row.order})
MERGE (entry)-[:CHANGED]->(order)

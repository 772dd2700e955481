// Appends entries, and ties them to the stock positions they changed; absent amounts are left out.
// in: $entries LIST<MAP>    out: -
UNWIND $entries AS row
CREATE (entry:Entry {id: row.id, partition: row.partition, offset: row.offset, kind: row.kind,
  validTime: row.validTime, recordTime: row.recordTime, actor: row.actor, source: row.source, traceId: row.traceId,
  payload: row.payload, effect: row.effect, previousHash: row.previousHash, hash: row.hash})
WITH entry, row
UNWIND row.moved AS change
MATCH (position) WHERE elementId(position) = change.node
CREATE (entry)-[:MOVED {line: change.line, sequence: change.sequence, place: change.place, validTime: row.validTime,
  delta: change.delta, effect: change.effect, counted: change.counted, cancels: change.cancels, as: change.as,
  reserved: change.reserved, onHold: change.onHold, inTransit: change.inTransit, onOrder: change.onOrder}]->(position)

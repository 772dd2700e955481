// Appends entries.
// in: $entries LIST<MAP>    out: -
UNWIND $entries AS row
CREATE (:Entry {id: row.id, partition: row.partition, offset: row.offset, kind: row.kind,
  validTime: row.validTime, recordTime: row.recordTime, actor: row.actor, source: row.source, traceId: row.traceId,
  payload: row.payload, effect: row.effect, previousHash: row.previousHash, hash: row.hash})

// Creates rows with the properties of entries and nothing else. A template: LABEL is the benchmark's own.
// in: $rows LIST<MAP>    out: -
UNWIND $rows AS row
CREATE (:LABEL {id: row.id, partition: row.partition, offset: row.offset, kind: row.kind,
  validTime: row.validTime, recordTime: row.recordTime, actor: row.actor, source: row.source, traceId: row.traceId,
  payload: row.payload, effect: row.effect, previousHash: row.previousHash, hash: row.hash})

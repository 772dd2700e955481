// Approved orders that are due to be sent; aion.outbox takes them from here.
// in: $dispatches LIST<MAP {id, payload, payloadHash, createdAt}>    out: -
UNWIND $dispatches AS row
CREATE (:Dispatch {id: row.id, payload: row.payload, payloadHash: row.payloadHash, state: 'due', createdAt: row.createdAt})

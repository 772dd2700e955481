// Locks orders on their way out in the given order, then reads them.
// in: $orders LIST<STRING> sorted    out: order STRING, payloadHash STRING, state STRING
UNWIND $orders AS id
MATCH (dispatch:Dispatch {id: id})
SET dispatch.id = id
RETURN dispatch.id AS order, dispatch.payloadHash AS payloadHash, dispatch.state AS state

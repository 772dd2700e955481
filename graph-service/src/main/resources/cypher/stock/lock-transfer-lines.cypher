// Locks the lines of dispatches, in the order of the dispatches, then reads them.
// in: $dispatches LIST<STRING> sorted    out: id STRING, dispatch STRING, position STRING, via STRING, to STRING, quantity INTEGER, arrived INTEGER, status STRING, dispatchedAt ZONED DATETIME, expectedAt ZONED DATETIME, receivedAt ZONED DATETIME
UNWIND $dispatches AS dispatch
MATCH (line:TransferLine {dispatch: dispatch})
WITH line ORDER BY line.id
SET line.dispatch = line.dispatch
WITH line
MATCH (line)-[:DESTINATION]->(destination:Location)
RETURN line.id AS id, line.dispatch AS dispatch, line.sentFrom AS position, line.via AS via, destination.id AS to,
  line.quantity AS quantity, line.quantityArrived AS arrived, line.status AS status,
  line.dispatchedAt AS dispatchedAt, line.expectedAt AS expectedAt, line.receivedAt AS receivedAt

// Entries with what each of their lines did, and whether a correction has named them.
// in: $ids LIST<STRING>    out: id STRING, partition STRING, kind STRING, validTime ZONED DATETIME, payload STRING, corrected BOOLEAN, lines LIST<MAP>
UNWIND $ids AS id
MATCH (entry:Entry {id: id})
RETURN entry.id AS id, entry.partition AS partition, entry.kind AS kind, entry.validTime AS validTime, entry.payload AS payload,
  EXISTS { (entry)<-[:CORRECTS]-(:Entry) } AS corrected,
  COLLECT {
    MATCH (entry)-[moved:MOVED]->(position:StockPosition)
    RETURN moved {.line, .place, .delta, .counted, .reserved, .onHold, .inTransit, .onOrder, position: position.id}
  } AS lines

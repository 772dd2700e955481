// The next EPCIS events by their time and id; an empty list asks for nothing.
// in: $from ZONED DATETIME, $until ZONED DATETIME, $recordedFrom ZONED DATETIME, $recordedUntil ZONED DATETIME, $afterTime ZONED DATETIME, $afterId STRING, $types LIST<STRING>, $eventIDs LIST<STRING>, $actions LIST<STRING>, $bizSteps LIST<STRING>, $dispositions LIST<STRING>, $readPoints LIST<STRING>, $bizLocations LIST<STRING>, $errorDeclared LIST<BOOLEAN>, $limit INTEGER    out: id STRING, eventTime ZONED DATETIME, recordTime ZONED DATETIME
MATCH (event:EpcisEvent)
WHERE event.eventTime >= $from AND event.eventTime < $until
  AND event.recordTime >= $recordedFrom AND event.recordTime < $recordedUntil
  AND (event.eventTime > $afterTime OR event.id > $afterId)
  AND (size($types) = 0 OR event.type IN $types)
  AND (size($eventIDs) = 0 OR event.eventID IN $eventIDs)
  AND (size($actions) = 0 OR event.action IN $actions)
  AND (size($bizSteps) = 0 OR event.bizStep IN $bizSteps)
  AND (size($dispositions) = 0 OR event.disposition IN $dispositions)
  AND (size($readPoints) = 0 OR event.readPoint IN $readPoints)
  AND (size($bizLocations) = 0 OR event.bizLocation IN $bizLocations)
  AND (size($errorDeclared) = 0 OR event.errorDeclared IN $errorDeclared)
RETURN event.id AS id, event.eventTime AS eventTime, event.recordTime AS recordTime
ORDER BY eventTime, id LIMIT $limit

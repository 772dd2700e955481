// How many lines were issued in each week, by its Monday.
// in: $from ZONED DATETIME, $until ZONED DATETIME, $zone STRING    out: week DATE, lines INTEGER
MATCH (entry:Entry {kind: 'movement.issue'})-[moved:MOVED]->(:StockPosition)
WHERE moved.validTime >= $from AND moved.validTime < $until
RETURN date.truncate('week', date(datetime({datetime: moved.validTime, timezone: $zone}))) AS week, count(moved) AS lines
ORDER BY week

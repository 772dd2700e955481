// The first entry of a stretch of a partition that a legal hold covers.
// in: $partition STRING, $after INTEGER, $until INTEGER, $item STRING, $location STRING, $from ZONED DATETIME, $to ZONED DATETIME    out: offset INTEGER
MATCH (entry:Entry {partition: $partition})
WHERE entry.offset > $after AND entry.offset <= $until
  AND entry.validTime >= $from AND entry.validTime < $to
  AND (($item = '' AND $location = '')
    OR EXISTS {
      MATCH (entry)-[:MOVED]->(position:StockPosition)
      WHERE ($item = '' OR EXISTS { MATCH (position)-[:ITEM]->(:Entity {ref: $item}) })
        AND ($location = '' OR EXISTS { MATCH (position)-[:LOCATION]->(:Location)-[:WITHIN*0..20]->(:Entity {ref: $location}) })
    }
    OR EXISTS {
      MATCH (entry)-[:CHANGED]->(line:PurchaseOrderLine)
      WHERE ($item = '' OR EXISTS { MATCH (line)-[:ITEM]->(:Entity {ref: $item}) })
        AND ($location = '' OR EXISTS { MATCH (line)-[:LOCATION]->(:Location)-[:WITHIN*0..20]->(:Entity {ref: $location}) })
    })
RETURN min(entry.offset) AS offset

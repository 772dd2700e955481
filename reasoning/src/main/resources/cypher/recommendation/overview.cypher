// The key figures of the company, but for values and weeks.
// in: $now ZONED DATETIME, $startOfToday ZONED DATETIME, $since ZONED DATETIME, $zone STRING    out: items INTEGER, positions INTEGER, suppliers INTEGER, critical INTEGER, soon INTEGER, watch INTEGER, openOrderLines INTEGER, lateOrderLines INTEGER, undatedOrderLines INTEGER, promised INTEGER, onTime INTEGER, entries INTEGER
CALL () { MATCH (item:Item) WHERE item.retired IS NULL RETURN count(item) AS items }
CALL () { MATCH (position:StockPosition) RETURN count(position) AS positions }
CALL () { MATCH (supplier:Supplier) WHERE supplier.retired IS NULL RETURN count(supplier) AS suppliers }
CALL () {
  MATCH (card:Recommendation {status: 'open'})
  RETURN count(CASE card.urgency WHEN 'critical' THEN 1 END) AS critical, count(CASE card.urgency WHEN 'soon' THEN 1 END) AS soon, count(CASE card.urgency WHEN 'watch' THEN 1 END) AS watch
}
CALL () {
  MATCH (line:PurchaseOrderLine)
  WHERE line.status IN ['placed', 'confirmed', 'partiallyReceived']
  RETURN count(line) AS openOrderLines, count(CASE WHEN line.promisedAt < $startOfToday THEN 1 END) AS lateOrderLines,
    count(CASE WHEN line.promisedAt IS NULL THEN 1 END) AS undatedOrderLines
}
CALL () {
  MATCH (line:PurchaseOrderLine)
  WHERE line.status = 'received' AND line.receivedAt >= $since AND line.receivedAt <= $now AND line.promisedAt IS NOT NULL
  RETURN count(line) AS promised,
    count(CASE WHEN date(datetime({datetime: line.receivedAt, timezone: $zone})) <= date(datetime({datetime: line.promisedAt, timezone: $zone})) THEN 1 END) AS onTime
}
CALL () { MATCH (head:Partition) RETURN coalesce(sum(head.offset), 0) AS entries }
RETURN items, positions, suppliers, critical, soon, watch, openOrderLines, lateOrderLines, undatedOrderLines, promised, onTime, entries

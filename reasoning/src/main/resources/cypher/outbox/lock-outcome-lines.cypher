// Locks the order lines that outcomes are about, in the given order, then reads what outcomes need of them.
// in: $lines LIST<STRING> sorted    out: line STRING, quantity INTEGER, scale INTEGER, unit STRING, currency STRING
UNWIND $lines AS id
MATCH (line:PurchaseOrderLine {id: id})
SET line.id = id
RETURN line.id AS line, line.quantity AS quantity, line.scale AS scale, line.unit AS unit, line.currency AS currency

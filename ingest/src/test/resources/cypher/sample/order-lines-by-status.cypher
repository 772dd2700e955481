// How many purchase order lines there are of each status.
// out: status STRING, lines INTEGER
MATCH (line:PurchaseOrderLine)
RETURN line.status AS status, count(*) AS lines

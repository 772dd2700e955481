// The order lines of suppliers that arrived, with what each was for.
// in: $suppliers LIST<STRING>    out: line STRING, supplier STRING, item STRING
UNWIND $suppliers AS ref
MATCH (line:PurchaseOrderLine)-[:SUPPLIER]->(:Entity {ref: ref})
WHERE line.status = 'received'
MATCH (line)-[:ITEM]->(item:Item)
RETURN line.ref AS line, ref AS supplier, item.ref AS item

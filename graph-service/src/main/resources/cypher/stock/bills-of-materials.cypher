// Bills of materials with their components.
// in: $codes LIST<STRING>    out: code STRING, item STRING, yield INTEGER, components LIST<MAP {item, quantity, scrapShare}>
UNWIND $codes AS code
MATCH (bill:BillOfMaterials {id: code})-[:ITEM]->(item:Item)
WHERE bill.retired IS NULL
RETURN bill.id AS code, item.id AS item, bill.yield AS yield,
  COLLECT {
    MATCH (bill)<-[:BILL_OF_MATERIALS]-(line:BillOfMaterialsLine)-[:ITEM]->(component:Item)
    WHERE line.retired IS NULL
    RETURN {item: component.id, quantity: line.quantity, scrapShare: coalesce(line.scrapShare, 0)} ORDER BY line.id
  } AS components

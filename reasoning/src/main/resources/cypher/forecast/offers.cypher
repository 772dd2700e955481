// Whose offers of what these are.
// in: $offers LIST<STRING>    out: offer STRING, supplier STRING, item STRING
UNWIND $offers AS ref
MATCH (offer:Entity {ref: ref})-[:SUPPLIER]->(supplier:Supplier)
MATCH (offer)-[:ITEM]->(item:Item)
RETURN ref AS offer, supplier.ref AS supplier, item.ref AS item

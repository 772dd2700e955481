// Lots with their items and last days.
// in: $lots LIST<STRING>    out: lot STRING, item STRING, expiresOn DATE
UNWIND $lots AS id
MATCH (lot:Lot {id: id})-[:ITEM]->(item:Item)
RETURN lot.id AS lot, item.id AS item, lot.expiresOn AS expiresOn

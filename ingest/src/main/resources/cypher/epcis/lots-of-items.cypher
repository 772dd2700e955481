// Which of these lots exist, and of which item each is.
// in: $lots LIST<STRING>    out: lot STRING, item STRING
UNWIND $lots AS id
MATCH (lot:Lot {id: id})-[:ITEM]->(item:Item)
RETURN lot.id AS lot, item.id AS item

// Takes inferred relations away.
// in: $links LIST<MAP {from, type, to}>    out: -
UNWIND $links AS row
MATCH (from:Entity {ref: row.from})-[link:$(row.type)]->(to:Entity {ref: row.to})
WHERE link.inferred
DELETE link

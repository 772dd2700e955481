// Suppliers who may own goods, and whether their stock may fall below zero.
// in: $owners LIST<STRING>    out: owner STRING, mayGoNegative BOOLEAN
UNWIND $owners AS id
MATCH (owner:Supplier {id: id})
RETURN owner.id AS owner, owner.mayGoNegative AS mayGoNegative

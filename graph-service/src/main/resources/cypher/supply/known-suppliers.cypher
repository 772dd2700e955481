// Which of these suppliers exist.
// in: $suppliers LIST<STRING>    out: supplier STRING
UNWIND $suppliers AS id
MATCH (supplier:Supplier {id: id})
RETURN supplier.id AS supplier

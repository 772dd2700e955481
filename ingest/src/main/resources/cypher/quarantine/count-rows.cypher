// How many rows wait.
// in: $prefix STRING (start of the ids; empty for all)    out: count INTEGER
MATCH (row:QuarantinedRow)
WHERE row.id STARTS WITH $prefix
RETURN count(row) AS count

// A page of the rows that wait, by run and line.
// in: $prefix STRING (start of the ids; empty for all), $after STRING, $first INTEGER    out: row NODE
MATCH (row:QuarantinedRow)
WHERE row.id STARTS WITH $prefix AND row.id > $after
RETURN row
ORDER BY row.id
LIMIT $first

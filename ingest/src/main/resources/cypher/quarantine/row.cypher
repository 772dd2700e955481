// One row that waits.
// in: $id STRING    out: row NODE
MATCH (row:QuarantinedRow {id: $id})
RETURN row

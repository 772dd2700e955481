// Writes rows into the quarantine; a row that waits already is replaced.
// in: $rows LIST OF MAP {id, run, mapping, line, text, occurrence, code, reason, remedy}    out: nothing
UNWIND $rows AS row
MERGE (quarantined:QuarantinedRow {id: row.id})
SET quarantined = row

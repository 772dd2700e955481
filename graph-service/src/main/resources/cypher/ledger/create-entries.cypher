// Appends entries.
// in: $entries LIST<MAP>    out: -
UNWIND $entries AS properties
CREATE (entry:Entry)
SET entry = properties

// Deletes all entries, as only somebody who tampers does.
// in: -    out: -
MATCH (entry:Entry)
DETACH DELETE entry

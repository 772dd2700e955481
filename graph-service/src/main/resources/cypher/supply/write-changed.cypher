// Ties entries to the purchase order lines they changed.
// in: $changes LIST<MAP {entry, ref}>    out: -
UNWIND $changes AS change
MATCH (entry:Entry {id: change.entry})
MATCH (line:Entity {ref: change.ref})
CREATE (entry)-[:CHANGED]->(line)

// Writes forecasts, and drops those of the same positions that are older than the newest few.
// in: $vintages LIST<MAP {id, position, properties}>, $kept INTEGER    out: -
UNWIND $vintages AS row
MERGE (made:DemandVintage {id: row.id})
SET made = row.properties
WITH row.position AS position
CALL (position) {
  MATCH (old:DemandVintage {position: position})
  WITH old ORDER BY old.run DESC, old.id DESC SKIP $kept
  DELETE old
}

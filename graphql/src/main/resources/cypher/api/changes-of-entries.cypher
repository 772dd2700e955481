// What entries did to stock positions that may be seen, with the number of changes recorded there since; in no order.
// in: $ids LIST<STRING>, $sites LIST<STRING>    out: id STRING, changes LIST<MAP>
UNWIND $ids AS id
MATCH (entry:Entry {id: id})
RETURN entry.id AS id,
  COLLECT {
    MATCH (entry)-[moved:MOVED]->(position:StockPosition)
    WHERE size($sites) = 0 OR EXISTS {
      MATCH (position)-[:LOCATION]->(:Location)-[:WITHIN*0..8]->(site:Site)
      WHERE site.id IN $sites
    }
    RETURN moved {.line, .delta, .effect, .counted, .reserved, .onHold, .inTransit, .onOrder,
      position: position.ref, unit: position.unit, scale: position.scale, since: position.movements - moved.sequence}
  } AS changes

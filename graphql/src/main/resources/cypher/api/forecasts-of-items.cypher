// The positions of items, at places that may be seen, of which a forecast was made.
// in: $refs LIST<STRING>, $sites LIST<STRING>    out: ref STRING, positions LIST<STRING>
UNWIND $refs AS ref
MATCH (item:Entity {ref: ref})
RETURN ref, COLLECT {
  MATCH (item)<-[:ITEM]-(position:StockPosition)
  WHERE EXISTS { MATCH (:DemandVintage {position: position.ref}) } AND (size($sites) = 0 OR EXISTS {
    MATCH (position)-[:LOCATION]->(:Location)-[:WITHIN*0..8]->(site:Site)
    WHERE site.id IN $sites
  })
  RETURN position.ref ORDER BY position.ref
} AS positions

// The position that stands for all lots of an item at a location, if a forecast was made of it.
// in: $refs LIST<STRING>    out: ref STRING, positions LIST<STRING>
UNWIND $refs AS ref
MATCH (here:Entity {ref: ref})
RETURN ref, COLLECT {
  MATCH (here)-[:ITEM]->(item:Item), (here)-[:LOCATION]->(location:Location)
  MATCH (item)<-[:ITEM]-(position:StockPosition)-[:LOCATION]->(location)
  WHERE EXISTS { MATCH (:DemandVintage {position: position.ref}) }
  RETURN position.ref ORDER BY position.ref LIMIT 1
} AS positions

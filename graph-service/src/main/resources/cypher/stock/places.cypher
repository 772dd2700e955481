// Locations with the topmost location around each and whether stock there may fall below zero.
// in: $locations LIST<STRING>    out: location STRING, site STRING, mayGoNegative BOOLEAN
UNWIND $locations AS id
MATCH path = (location:Location {id: id})-[:WITHIN*0..20]->(top:Location)
WHERE NOT EXISTS { (top)-[:WITHIN]->() }
RETURN location.id AS location, top.id AS site,
  coalesce([place IN nodes(path) WHERE place.mayGoNegative IS NOT NULL | place.mayGoNegative][0], false) AS mayGoNegative

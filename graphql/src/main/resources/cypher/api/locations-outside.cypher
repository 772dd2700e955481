// Locations that lie in none of the sites.
// in: $locations LIST<STRING>, $sites LIST<STRING>    out: location STRING
UNWIND $locations AS code
MATCH (location:Location {id: code})
WHERE NOT EXISTS {
  MATCH (location)-[:WITHIN*0..8]->(site:Site)
  WHERE site.id IN $sites
}
RETURN location.id AS location
ORDER BY location

// Stock positions that may be seen, with how their amounts are counted and how many changes they have.
// in: $refs LIST<STRING>, $sites LIST<STRING>    out: ref STRING, unit STRING, scale INTEGER, movements INTEGER
UNWIND $refs AS ref
MATCH (position:Entity {ref: ref})
WHERE size($sites) = 0 OR EXISTS {
  MATCH (position)-[:LOCATION]->(:Location)-[:WITHIN*0..8]->(site:Site)
  WHERE site.id IN $sites
}
RETURN ref, position.unit AS unit, position.scale AS scale, position.movements AS movements

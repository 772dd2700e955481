// How amounts of items are counted, with their packs that hold now.
// in: $items LIST<STRING>    out: item STRING, unit STRING, scale INTEGER, packs LIST<MAP {unit, contains}>, tracking STRING, mayGoNegative BOOLEAN
UNWIND $items AS id
MATCH (item:Item {id: id})
RETURN item.id AS item, item.unit AS unit, item.scale AS scale,
  COLLECT {
    MATCH (item)<-[:ITEM]-(pack:Pack)-[:UNIT]->(packUnit:Unit)
    WHERE pack.retired IS NULL
    RETURN {unit: packUnit.id, contains: pack.contains} ORDER BY pack.id
  } AS packs,
  coalesce(item.tracking, 'none') AS tracking, item.mayGoNegative AS mayGoNegative

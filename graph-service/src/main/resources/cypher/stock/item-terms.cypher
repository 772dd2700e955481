// How amounts of items are counted, with all their packs.
// in: $items LIST<STRING>    out: item STRING, unit STRING, scale INTEGER, packs LIST<MAP {unit, contains, supplier, from, to}>, tracking STRING, mayGoNegative BOOLEAN
UNWIND $items AS id
MATCH (item:Item {id: id})
RETURN item.id AS item, item.unit AS unit, item.scale AS scale,
  COLLECT {
    MATCH (item)<-[:ITEM]-(pack:Pack)-[:UNIT]->(packUnit:Unit)
    WHERE pack.retired IS NULL
    OPTIONAL MATCH (pack)-[:SUPPLIER]->(supplier:Supplier)
    RETURN {unit: packUnit.id, contains: pack.contains, supplier: supplier.id, from: pack.validFrom, to: pack.validTo} ORDER BY pack.id
  } AS packs,
  coalesce(item.tracking, 'none') AS tracking, item.mayGoNegative AS mayGoNegative

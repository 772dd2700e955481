// As stock-points, of some items.
// in: $items LIST<STRING>, $today DATE    out: item STRING, itemName STRING, unitCost INTEGER, currency STRING, serviceLevel INTEGER, unit STRING, scale INTEGER, location STRING, locationName STRING, around LIST<STRING>, positions LIST<STRING>, available INTEGER
UNWIND $items AS ref
MATCH (item:Entity {ref: ref})
WHERE item:Item AND item.retired IS NULL AND EXISTS {
  MATCH (item)<-[:ITEM]-(offer:SupplyOffer)
  WHERE offer.retired IS NULL AND coalesce(offer.validFrom, $today) <= $today AND coalesce(offer.validTo, $today) >= $today
}
MATCH (item)<-[:ITEM]-(position:StockPosition)-[:LOCATION]->(location:Location)
WHERE NOT location:VirtualLocation AND NOT EXISTS { (position)-[:OWNER]->(:Supplier) }
WITH item, location, position ORDER BY position.ref
WITH item, location, collect(position.ref) AS positions, sum(position.quantityAvailable) AS available, max(position.lastMovedAt) AS movedAt
WHERE movedAt IS NOT NULL
RETURN item.ref AS item, item.name AS itemName, item.unitCost AS unitCost, item.currency AS currency, item.serviceLevel AS serviceLevel, item.unit AS unit, item.scale AS scale,
  location.ref AS location, location.name AS locationName,
  COLLECT { MATCH (location)-[:WITHIN*0..20]->(place:Location) RETURN place.ref } AS around,
  positions, available
ORDER BY item, location

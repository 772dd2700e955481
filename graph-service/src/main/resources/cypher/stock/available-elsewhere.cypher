// Where else an item is available, most first.
// in: $item STRING, $position STRING    out: location STRING, lot STRING, available INTEGER
MATCH (:Item {id: $item})<-[:ITEM]-(position:StockPosition)-[:LOCATION]->(location:Location)
WHERE position.id <> $position AND position.quantityAvailable > 0 AND NOT location:VirtualLocation
  AND NOT EXISTS { (position)-[:OWNER]->() }
OPTIONAL MATCH (position)-[:LOT]->(lot:Lot)
RETURN location.id AS location, lot.id AS lot, position.quantityAvailable AS available
ORDER BY available DESC, location, lot
LIMIT 3

// What is available of an item of ours at a location, lot by lot, those that expire first in front, expired ones left out.
// in: $item STRING, $location STRING, $today DATE    out: lot STRING, expiresOn DATE, available INTEGER
MATCH (:Item {id: $item})<-[:ITEM]-(position:StockPosition)-[:LOCATION]->(:Location {id: $location})
WHERE position.quantityAvailable > 0 AND NOT EXISTS { (position)-[:OWNER]->() }
OPTIONAL MATCH (position)-[:LOT]->(lot:Lot)
WITH position, lot
WHERE lot.expiresOn IS NULL OR lot.expiresOn >= $today
RETURN lot.id AS lot, lot.expiresOn AS expiresOn, position.quantityAvailable AS available
ORDER BY expiresOn, lot

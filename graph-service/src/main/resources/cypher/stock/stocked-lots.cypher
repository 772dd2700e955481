// Positions that keep a lot of an item at a location for an owner (empty: the company itself).
// in: $places LIST<MAP {item, location, owner}>    out: position STRING, item STRING, expiresOn DATE
UNWIND $places AS place
MATCH (item:Item {id: place.item})<-[:ITEM]-(position:StockPosition)-[:LOCATION]->(:Location {id: place.location})
MATCH (position)-[:LOT]->(lot:Lot)
WHERE position.quantityOnHand > 0
  AND coalesce(COLLECT { MATCH (position)-[:OWNER]->(owner:Supplier) RETURN owner.id }[0], '') = place.owner
RETURN position.id AS position, item.id AS item, lot.expiresOn AS expiresOn

// Writes the balances of locked positions, and ties a new one to its item, location, lot and owner.
// in: $positions LIST<MAP>    out: -
UNWIND $positions AS row
MATCH (position) WHERE elementId(position) = row.node
SET position.quantityOnHand = row.onHand,
  position.quantityReserved = row.reserved,
  position.quantityAvailable = row.available,
  position.quantityOnOrder = row.onOrder,
  position.quantityInTransit = row.inTransit,
  position.quantityOnHold = row.onHold,
  position.movements = row.movements,
  position.countedAt = row.countedAt,
  position.countedPlace = row.countedPlace,
  position.lastMovedAt = row.lastMovedAt
WITH position, row
WHERE NOT position:StockPosition
SET position:StockPosition, position.id = row.id, position.unit = row.unit, position.scale = row.scale
WITH position, row
MATCH (item:Item {id: row.item})
MATCH (location:Location {id: row.location})
CREATE (position)-[:ITEM]->(item)
CREATE (position)-[:LOCATION]->(location)
WITH position, row
OPTIONAL MATCH (lot:Lot {id: row.lot})
OPTIONAL MATCH (owner:Supplier {id: row.owner})
FOREACH (l IN CASE WHEN lot IS NULL THEN [] ELSE [lot] END | CREATE (position)-[:LOT]->(l))
FOREACH (o IN CASE WHEN owner IS NULL THEN [] ELSE [owner] END | CREATE (position)-[:OWNER]->(o))

// Writes cards on positions.
// in: $cards LIST<MAP {ref, position, offer, properties}>    out: -
UNWIND $cards AS row
MATCH (position:Entity {ref: row.position})
MATCH (offer:Entity {ref: row.offer})
MERGE (card:Entity {ref: row.ref})
SET card:Recommendation, card += row.properties
CREATE (card)-[:POSITION]->(position)
CREATE (card)-[:OFFER]->(offer)

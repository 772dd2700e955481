// Writes the alternatives of cards.
// in: $alternatives LIST<MAP {ref, card, offer, properties}>    out: -
UNWIND $alternatives AS row
MATCH (card:Entity {ref: row.card})
MATCH (offer:Entity {ref: row.offer})
CREATE (alternative:Entity:Alternative {ref: row.ref})
SET alternative += row.properties
CREATE (alternative)-[:RECOMMENDATION]->(card)
CREATE (alternative)-[:OFFER]->(offer)

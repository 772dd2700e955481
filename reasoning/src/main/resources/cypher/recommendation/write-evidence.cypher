// Writes the evidence of cards.
// in: $evidence LIST<MAP {ref, card, properties}>    out: -
UNWIND $evidence AS row
MATCH (card:Entity {ref: row.card})
CREATE (evidence:Entity:Evidence {ref: row.ref})
SET evidence += row.properties
CREATE (evidence)-[:RECOMMENDATION]->(card)

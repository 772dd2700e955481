// Closes the open cards of all positions but these.
// in: $positions LIST<STRING>    out: closed INTEGER
MATCH (card:Recommendation {status: 'open'})
WHERE NOT EXISTS { MATCH (card)-[:POSITION]->(position:StockPosition) WHERE position.ref IN $positions }
SET card.status = 'closed'
RETURN count(card) AS closed

// Closes the open cards of all positions but these.
// in: $positions LIST<STRING>, $run INTEGER    out: closed INTEGER
MATCH (card:Recommendation {status: 'open'})
WHERE NOT EXISTS { MATCH (card)-[:POSITION]->(position:StockPosition) WHERE position.ref IN $positions }
SET card.status = 'closed', card.run = $run
RETURN count(card) AS closed

// Closes the cards of all positions but these, whatever was decided on them.
// in: $positions LIST<STRING>, $run INTEGER    out: closed INTEGER
MATCH (card:Recommendation)
WHERE card.status <> 'closed' AND NOT EXISTS { MATCH (card)-[:POSITION]->(position:StockPosition) WHERE position.ref IN $positions }
SET card.status = 'closed', card.run = $run
RETURN count(card) AS closed

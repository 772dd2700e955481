// Closes the cards of all positions but these, whatever was decided on them; one whose draft waits stays, so that nobody drafts it twice.
// in: $positions LIST<STRING>, $run INTEGER    out: closed INTEGER
MATCH (card:Recommendation)
WHERE NOT card.status IN ['closed', 'accepted'] AND NOT EXISTS { MATCH (card)-[:POSITION]->(position:StockPosition) WHERE position.ref IN $positions }
SET card.status = 'closed', card.run = $run
RETURN count(card) AS closed

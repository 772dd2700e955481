// Closes the open cards of positions of some items but these.
// in: $items LIST<STRING>, $positions LIST<STRING>, $run INTEGER    out: closed INTEGER
UNWIND $items AS ref
MATCH (:Entity {ref: ref})<-[:ITEM]-(position:StockPosition)<-[:POSITION]-(card:Recommendation {status: 'open'})
WHERE NOT position.ref IN $positions
SET card.status = 'closed', card.run = $run
RETURN count(card) AS closed

// Closes the cards of positions of some items but these, as close-cards does.
// in: $items LIST<STRING>, $positions LIST<STRING>, $run INTEGER    out: closed INTEGER
UNWIND $items AS ref
MATCH (:Entity {ref: ref})<-[:ITEM]-(position:StockPosition)<-[:POSITION]-(card:Recommendation)
WHERE NOT card.status IN ['closed', 'accepted'] AND NOT position.ref IN $positions
SET card.status = 'closed', card.run = $run
RETURN count(card) AS closed

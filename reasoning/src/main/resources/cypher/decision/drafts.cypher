// Drafts with names and the stock they are about now, newest first; of one number, in one state and of some sites, or all where none is given.
// in: $number STRING, $state STRING, $sites LIST<STRING>, $limit INTEGER    out: draft MAP, itemName STRING, supplierName STRING, siteName STRING, scale INTEGER, available INTEGER, onOrder INTEGER, cardStatus STRING
MATCH (draft:OrderDraft)
WHERE ($number = '' OR draft.id = $number) AND ($state = '' OR draft.state = $state)
MATCH (item:Item {id: draft.item})
MATCH (supplier:Supplier {id: draft.supplier})
MATCH (location:Location {id: draft.site})
WHERE $sites = [] OR EXISTS { MATCH (location)-[:WITHIN*0..8]->(site:Site) WHERE site.id IN $sites }
WITH draft, item, supplier, location
ORDER BY draft.createdAt DESC, draft.id
LIMIT $limit
OPTIONAL MATCH (card:Recommendation {ref: draft.card})
CALL (item, location) {
  MATCH (item)<-[:ITEM]-(stock:StockPosition)-[:LOCATION]->(location)
  WHERE NOT EXISTS { (stock)-[:OWNER]->(:Supplier) }
  RETURN coalesce(sum(stock.quantityAvailable), 0) AS available, coalesce(sum(stock.quantityOnOrder), 0) AS onOrder
}
RETURN draft {.*} AS draft, item.name AS itemName, supplier.name AS supplierName, location.name AS siteName, item.scale AS scale,
  available, onOrder, card.status AS cardStatus
ORDER BY draft.createdAt DESC, draft.id

// Outcomes as members, tied to their order lines, to the decisions they came of, and to the entries that say so.
// in: $outcomes LIST<MAP {entry, line, properties}>    out: -
UNWIND $outcomes AS row
MATCH (line:PurchaseOrderLine {id: row.line})-[:PURCHASE_ORDER]->(order:PurchaseOrder)
MATCH (entry:Entry {id: row.entry})
MERGE (outcome:Entity {ref: 'Outcome/' + row.line})
SET outcome:Outcome, outcome += row.properties
MERGE (outcome)-[:ORDER_LINE]->(line)
MERGE (entry)-[:CHANGED]->(outcome)
WITH outcome, order
MATCH (draft:OrderDraft {id: order.id})
MATCH (decision:Decision {id: draft.entry})
MERGE (outcome)-[:DECISION]->(decision)

// Decisions as members, tied to their cards.
// in: $decisions LIST<MAP {ref, id, action, takenAt, reason, card}>    out: -
UNWIND $decisions AS row
MATCH (card:Recommendation {ref: row.card})
MERGE (decision:Entity {ref: row.ref})
SET decision:Decision, decision.id = row.id, decision.action = row.action, decision.takenAt = row.takenAt, decision.reason = CASE row.reason WHEN '' THEN null ELSE row.reason END
MERGE (decision)-[:RECOMMENDATION]->(card)

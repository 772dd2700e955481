// What cards rest on, what they advise, and what was decided on them.
// in: $cards LIST<STRING>    out: stage STRING, kind STRING, subject STRING, at ZONED DATETIME, entry STRING, detail STRING
UNWIND $cards AS ref
MATCH (card:Recommendation {ref: ref})
CALL (card) {
  MATCH (evidence:Evidence)-[:RECOMMENDATION]->(card)
  UNWIND evidence.entries AS id
  OPTIONAL MATCH (entry:Entry {id: id})
  RETURN 'SENSING' AS stage, coalesce(entry.kind, 'archived') AS kind, evidence.ref AS subject, entry.validTime AS at, id AS entry, null AS detail
UNION
  MATCH (card)-[:POSITION]->(:StockPosition)<-[:POSITION]-(forecast:Forecast)
  RETURN 'PROCESSING' AS stage, 'forecast' AS kind, forecast.ref AS subject, forecast.madeAt AS at, null AS entry, forecast.model AS detail
UNION
  RETURN 'SYNTHESIZING' AS stage, 'recommendation' AS kind, card.ref AS subject, card.madeAt AS at, null AS entry, null AS detail
UNION
  MATCH (entry:Entry)-[:CHANGED]->(card)
  RETURN 'ACTING' AS stage, entry.kind AS kind, card.ref AS subject, entry.validTime AS at, entry.id AS entry, null AS detail
}
RETURN stage, kind, subject, at, entry, detail
ORDER BY stage, at, entry

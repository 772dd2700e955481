// Cards with their sentences.
// in: $cards LIST<STRING>    out: card STRING, messageKey STRING, messageArguments STRING, commercialArguments STRING, evidence LIST<MAP {id, messageKey, messageArguments, entries}>
UNWIND $cards AS ref
MATCH (card:Recommendation {ref: ref})
RETURN ref AS card, card.messageKey AS messageKey, card.messageArguments AS messageArguments, card.commercialArguments AS commercialArguments,
  COLLECT {
    MATCH (evidence:Evidence)-[:RECOMMENDATION]->(card)
    RETURN evidence {.id, .messageKey, .messageArguments, entries: coalesce(evidence.entries, [])}
  } AS evidence

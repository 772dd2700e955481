// What was decided on cards.
// in: $cards LIST<MAP {ref, status, snoozedUntil}>    out: -
UNWIND $cards AS row
MATCH (card:Recommendation {ref: row.ref})
SET card.status = row.status, card.snoozedUntil = row.snoozedUntil

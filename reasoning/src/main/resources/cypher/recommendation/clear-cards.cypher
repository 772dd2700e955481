// Takes away what hangs on cards that are about to be written anew.
// in: $cards LIST<STRING>    out: -
UNWIND $cards AS ref
MATCH (card:Entity {ref: ref})
CALL (card) {
  OPTIONAL MATCH (card)-[tie:POSITION|OFFER]->()
  DELETE tie
}
CALL (card) {
  OPTIONAL MATCH (card)<-[:RECOMMENDATION]-(part)
  WHERE part:Alternative OR part:Evidence
  DETACH DELETE part
}

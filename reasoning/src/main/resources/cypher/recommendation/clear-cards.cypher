// Takes away what hangs on cards that are about to be written anew.
// in: $cards LIST<STRING>    out: part STRING
UNWIND $cards AS ref
MATCH (card:Entity {ref: ref})
CALL (card) {
  OPTIONAL MATCH (card)-[tie:POSITION|OFFER]->()
  DELETE tie
}
MATCH (card)<-[:RECOMMENDATION]-(part)
WHERE part:Alternative OR part:Evidence
WITH part, part.ref AS ref
DETACH DELETE part
RETURN ref AS part

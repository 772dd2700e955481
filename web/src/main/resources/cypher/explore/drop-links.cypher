// Takes away what some nodes point to.
// in: $refs LIST<STRING>    out: -
UNWIND $refs AS ref
CALL (ref) {
  MATCH (:Entity {ref: ref})-[old]->()
  DELETE old
}
CALL (ref) {
  MATCH (:Entry {ref: ref})-[old]->()
  DELETE old
}

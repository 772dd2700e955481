// Waits until every index answers.
// in: -    out: -
CALL db.awaitIndexes(120)

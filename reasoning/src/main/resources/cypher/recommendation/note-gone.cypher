// Notes references that this run took away and did not write again, for those who follow the cards.
// in: $refs LIST<STRING>, $run INTEGER    out: -
UNWIND $refs AS ref
MERGE (gone:Gone {ref: ref})
SET gone.run = $run

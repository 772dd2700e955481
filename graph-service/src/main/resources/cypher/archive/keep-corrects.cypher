// Lets corrections that stay in the graph name the entries of a stretch that they mend.
// in: $partition STRING, $after INTEGER, $until INTEGER    out: -
MATCH (entry:Entry {partition: $partition})
WHERE entry.offset > $after AND entry.offset <= $until
MATCH (entry)<-[:CORRECTS]-(correction:Entry)
SET correction.corrects = entry.id

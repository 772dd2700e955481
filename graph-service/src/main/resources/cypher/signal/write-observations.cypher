// Writes observations beside their signals; the entry's record time is the vintage.
// in: $observations LIST<MAP {entry, signal, validTime, value}>    out: -
UNWIND $observations AS row
MATCH (signal:Signal {id: row.signal})
MATCH (entry:Entry {id: row.entry})
CREATE (observation:Entity:Observation {
  ref: 'Observation/' + row.entry, id: row.entry,
  validTime: row.validTime, recordTime: entry.recordTime, value: row.value})
CREATE (observation)-[:SIGNAL]->(signal)
CREATE (entry)-[:CHANGED]->(observation)

// Ties entries to the positions whose stock on hand they changed.
// in: $lines LIST<MAP {entry, position, line, delta, effect, validTime}>    out: -
UNWIND $lines AS line
MATCH (entry:Entry {id: line.entry})
MATCH (position:Entity {ref: line.position})
CREATE (entry)-[:MOVED {line: line.line, delta: line.delta, effect: line.effect, validTime: line.validTime}]->(position)

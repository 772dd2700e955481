// Writes what entries found to differ, beside the positions and tied to the entries.
// in: $discrepancies LIST<MAP {entry, id, kind, quantity, position, item, unit, scale}>    out: -
UNWIND $discrepancies AS row
MATCH (entry:Entry {id: row.entry})
MATCH (position:Entity {ref: row.position})
MATCH (item:Item {id: row.item})
CREATE (discrepancy:Entity:Discrepancy {
  ref: 'Discrepancy/' + row.id, id: row.id, kind: row.kind, quantity: row.quantity, unit: row.unit, scale: row.scale,
  validTime: entry.validTime, recordTime: entry.recordTime})
CREATE (discrepancy)-[:POSITION]->(position)
CREATE (discrepancy)-[:ITEM]->(item)
CREATE (entry)-[:CHANGED]->(discrepancy)

// Notes what EPCIS events say of themselves and which things they name; the entry holds the whole event.
// in: $events LIST<MAP {id, type, eventID, eventTime, action, bizStep, disposition, readPoint, bizLocation, errorDeclared, names}>    out: -
UNWIND $events AS row
MATCH (entry:Entry {id: row.id})
CREATE (event:EpcisEvent {id: row.id, type: row.type, eventID: row.eventID, eventTime: row.eventTime,
  recordTime: entry.recordTime, action: row.action, bizStep: row.bizStep, disposition: row.disposition,
  readPoint: row.readPoint, bizLocation: row.bizLocation, errorDeclared: row.errorDeclared})
WITH event, row
UNWIND row.names AS name
MERGE (thing:EpcisThing {id: name.thing})
CREATE (event)-[:NAMES {role: name.role}]->(thing)

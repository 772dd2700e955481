CALL db.createRelationshipType('MOVED');
CALL db.createRelationshipType('CHANGED');
UNWIND ['partition', 'offset', 'hash', 'previousHash', 'kind', 'actor', 'source', 'traceId', 'payload', 'effect', 'line', 'delta'] AS name CALL db.createProperty(name);

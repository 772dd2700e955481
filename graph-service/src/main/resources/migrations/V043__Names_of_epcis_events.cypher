CALL db.createRelationshipType('NAMES');
UNWIND ['type', 'eventID', 'eventTime', 'recordTime', 'action', 'bizStep', 'disposition', 'readPoint', 'bizLocation', 'errorDeclared', 'role'] AS name CALL db.createProperty(name);

CALL db.createLabel('Drill');
UNWIND ['archivedOffset', 'archivedHash', 'closedBefore', 'openingMovements', 'openingSince'] AS name CALL db.createProperty(name);

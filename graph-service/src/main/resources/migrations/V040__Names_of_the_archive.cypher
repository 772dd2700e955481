CALL db.createLabel('Drill');
UNWIND ['archivedOffset', 'archivedHash', 'closedBefore', 'openingMovements', 'openingSince', 'corrects', 'ranAt', 'holds', 'files', 'positions', 'findings'] AS name CALL db.createProperty(name);

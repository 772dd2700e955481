UNWIND ['run'] AS name CALL db.createProperty(name);
CALL db.createLabel('Checkpoint');

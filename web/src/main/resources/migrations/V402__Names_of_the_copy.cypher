CALL db.createLabel('Following');
CALL db.createProperty('cursor');

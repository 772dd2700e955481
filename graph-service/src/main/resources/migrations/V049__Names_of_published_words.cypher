CALL db.createLabel('OntologyModule');
CALL db.createProperty('name');
CALL db.createProperty('turtle');
CALL db.createProperty('digest');
CALL db.createProperty('entry');

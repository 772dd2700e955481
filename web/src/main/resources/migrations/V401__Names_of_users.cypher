UNWIND ['passwordHash', 'roles'] AS name CALL db.createProperty(name);

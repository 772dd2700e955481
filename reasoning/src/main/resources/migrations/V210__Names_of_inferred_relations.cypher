UNWIND ['inferred', 'rule'] AS name CALL db.createProperty(name);

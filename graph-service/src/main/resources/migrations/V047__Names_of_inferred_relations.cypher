UNWIND ['inferred', 'rule', 'inferredRun'] AS name CALL db.createProperty(name);

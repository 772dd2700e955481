UNWIND ['fileStem', 'header', 'units', 'shiftDays'] AS name CALL db.createProperty(name);

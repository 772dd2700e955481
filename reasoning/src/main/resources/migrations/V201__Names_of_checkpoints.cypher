UNWIND ['partitions', 'offsets', 'day'] AS name CALL db.createProperty(name);

UNWIND ['sentAt', 'attempts', 'attemptedAt', 'nextAttemptAt', 'target', 'receipt', 'code', 'error'] AS name CALL db.createProperty(name);

CALL db.createLabel('Dispatch');
UNWIND ['payload', 'payloadHash', 'state', 'createdAt', 'sentAt', 'attempts', 'attemptedAt', 'nextAttemptAt', 'target', 'receipt', 'code', 'error'] AS name CALL db.createProperty(name);

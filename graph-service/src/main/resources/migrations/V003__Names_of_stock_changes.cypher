CALL db.createRelationshipType('CORRECTS');
UNWIND ['sequence', 'place', 'counted', 'cancels', 'as', 'reserved', 'onHold', 'inTransit', 'onOrder', 'movements', 'countedPlace', 'openingOnHand', 'openingReserved', 'openingOnHold', 'openingInTransit', 'openingOnOrder', 'openingCountedAt', 'openingCountedPlace', 'dispatch', 'via', 'sentFrom'] AS name CALL db.createProperty(name);

CALL db.createLabel('Drill');
UNWIND ['archivedOffset', 'archivedHash', 'closedBefore', 'openingOnHand', 'openingReserved', 'openingOnHold', 'openingInTransit', 'openingOnOrder', 'openingMovements', 'openingSince', 'sequence', 'place', 'counted', 'cancels', 'reserved', 'onHold', 'inTransit', 'onOrder'] AS name CALL db.createProperty(name);

// Makes names known to the database.
// in: $labels LIST<STRING>, $types LIST<STRING>, $properties LIST<STRING>    out: -
CALL () { UNWIND $labels AS label CALL db.createLabel(label) }
CALL () { UNWIND $types AS type CALL db.createRelationshipType(type) }
CALL () { UNWIND $properties AS property CALL db.createProperty(property) }

// The key of a class is unique. A template: LABEL, PROPERTY and NAME are filled from the ontology.
// in: -    out: -
CREATE CONSTRAINT NAME IF NOT EXISTS FOR (n:LABEL) REQUIRE n.PROPERTY IS UNIQUE

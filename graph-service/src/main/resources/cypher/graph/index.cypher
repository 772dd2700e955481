// An attribute by which members are looked up. A template: LABEL, PROPERTY and NAME are filled from the ontology.
// in: -    out: -
CREATE INDEX NAME IF NOT EXISTS FOR (n:LABEL) ON (n.PROPERTY)

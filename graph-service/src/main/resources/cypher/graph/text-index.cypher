// The names of members, for searches in one language. A template: LABELS, PROPERTIES, NAME and ANALYZER are filled from the ontology.
// in: -    out: -
CREATE FULLTEXT INDEX NAME IF NOT EXISTS FOR (n:LABELS) ON EACH [PROPERTIES]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'ANALYZER'}}

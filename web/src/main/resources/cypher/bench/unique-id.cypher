// Makes ids unique as those of entries are. A template: LABEL is the benchmark's own.
// in: -    out: -
CREATE CONSTRAINT LABEL_id IF NOT EXISTS FOR (row:LABEL) REQUIRE row.id IS UNIQUE

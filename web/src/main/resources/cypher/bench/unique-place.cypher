// Makes places in a chain unique as those of entries are. A template: LABEL is the benchmark's own.
// in: -    out: -
CREATE CONSTRAINT LABEL_place IF NOT EXISTS FOR (row:LABEL) REQUIRE (row.partition, row.offset) IS UNIQUE

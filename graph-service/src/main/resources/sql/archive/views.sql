-- What statements read: the files in the variables, up to the newest archived offset of each partition.
-- in: variables entryFiles VARCHAR[], movedFiles VARCHAR[], partitions VARCHAR[], offsets BIGINT[]    out: -
CREATE OR REPLACE TEMP VIEW entries AS
  SELECT * FROM read_parquet(getvariable('entryFiles'))
  WHERE "offset" <= getvariable('offsets')[list_position(getvariable('partitions'), "partition")];
CREATE OR REPLACE TEMP VIEW moved AS
  SELECT * FROM read_parquet(getvariable('movedFiles'))
  WHERE "offset" <= getvariable('offsets')[list_position(getvariable('partitions'), "partition")];

-- Names the partitions to read.
-- in: $1 VARCHAR[] partitions    out: -
SET VARIABLE partitions = $1

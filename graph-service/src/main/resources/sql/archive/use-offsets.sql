-- Says how far to read each partition.
-- in: $1 BIGINT[] offsets    out: -
SET VARIABLE offsets = $1

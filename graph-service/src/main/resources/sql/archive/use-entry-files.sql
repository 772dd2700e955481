-- Names the files of entries to read.
-- in: $1 VARCHAR[] files    out: -
SET VARIABLE entryFiles = $1

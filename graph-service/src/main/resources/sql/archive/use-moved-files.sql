-- Names the files of what entries moved to read.
-- in: $1 VARCHAR[] files    out: -
SET VARIABLE movedFiles = $1

-- Writes what the waiting entries moved to a file, by position, so that reading one position skips the rest.
-- in: $1 VARCHAR file    out: -
COPY (SELECT * FROM newMoved ORDER BY position, validTime, "offset", line) TO $1 (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20000)

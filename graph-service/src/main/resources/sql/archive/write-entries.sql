-- Writes the waiting entries to a file, in the order of the chain.
-- in: $1 VARCHAR file    out: -
COPY (SELECT * FROM newEntries ORDER BY "offset") TO $1 (FORMAT parquet, COMPRESSION zstd)

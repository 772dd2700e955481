-- Frees the rows that were written.
-- in: -    out: -
DROP TABLE IF EXISTS newEntries;
DROP TABLE IF EXISTS newMoved;

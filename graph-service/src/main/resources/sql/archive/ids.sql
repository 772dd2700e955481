-- The ids of all entries.
-- in: -    out: id VARCHAR
SELECT id FROM entries

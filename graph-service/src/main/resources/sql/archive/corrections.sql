-- Which archived entries mend one of these entries, or are among them and mend another.
-- in: $1 VARCHAR[] ids    out: correction VARCHAR, corrects VARCHAR
SELECT id AS correction, corrects
FROM entries
WHERE corrects IS NOT NULL AND (list_contains($1, id) OR list_contains($1, corrects))
ORDER BY corrects, id

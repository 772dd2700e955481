// Empties the copy, some nodes at a time, the cursor first.
// in: -    out: cleared INTEGER
MATCH (node)
WHERE node:Following OR node:Entity OR node:Entry
WITH node ORDER BY NOT node:Following LIMIT 5000
DETACH DELETE node
RETURN count(*) AS cleared

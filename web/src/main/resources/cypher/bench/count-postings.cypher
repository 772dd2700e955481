// How many entries the clients of a fault run made.
// in: -    out: postings INTEGER
MATCH (entry:Entry)
WHERE entry.id STARTS WITH 'posting-'
RETURN count(entry) AS postings

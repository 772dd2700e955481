// How many entries of EPCIS events and of what they moved there are.
// in: -    out: entries INTEGER
MATCH (entry:Entry {source: 'epcis'})
RETURN count(entry) AS entries

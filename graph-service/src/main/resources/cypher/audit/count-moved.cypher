// How many MOVED relationships there are, from and to whatever node.
// in: -    out: count INTEGER
MATCH ()-[moved:MOVED]->()
RETURN count(moved) AS count

// The inferred relations that the graph has.
// in: $types LIST<STRING>    out: from STRING, type STRING, to STRING, rule STRING, share INTEGER
UNWIND $types AS type
MATCH (from:Entity)-[link:$(type)]->(to:Entity)
WHERE link.inferred
RETURN from.ref AS from, type, to.ref AS to, link.rule AS rule, link.share AS share

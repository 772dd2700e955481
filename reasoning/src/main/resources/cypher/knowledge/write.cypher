// Writes inferred relations.
// in: $links LIST<MAP {from, type, to, rule, share}>, $run INTEGER    out: -
UNWIND $links AS row
MATCH (from:Entity {ref: row.from})
MATCH (to:Entity {ref: row.to})
MERGE (from)-[link:$(row.type)]->(to)
SET link.inferred = true, link.rule = row.rule, link.share = row.share, from.inferredRun = $run

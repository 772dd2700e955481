// How far the chains, the archive and the recommender have come.
// in: -    out: runs LIST<INTEGER> one or none, inferred LIST<INTEGER> one or none, heads LIST<MAP {partition, offset, archived}>
RETURN COLLECT { MATCH (checkpoint:Checkpoint {id: 'recommender'}) RETURN coalesce(checkpoint.run, 0) } AS runs,
  COLLECT { MATCH (checkpoint:Checkpoint {id: 'knowledge'}) RETURN coalesce(checkpoint.run, 0) } AS inferred,
  COLLECT { MATCH (head:Partition) WHERE head.offset IS NOT NULL RETURN {partition: head.id, offset: head.offset, archived: coalesce(head.archivedOffset, 0)} } AS heads

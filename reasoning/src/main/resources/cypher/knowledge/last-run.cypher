// The number of the last writing of inferred relations; none before the first.
// in: -    out: run INTEGER
MATCH (checkpoint:Checkpoint {id: 'knowledge'})
RETURN coalesce(checkpoint.run, 0) AS run

// Lets one recommender write at a time, and tells which run this is.
// in: -    out: run INTEGER
MERGE (checkpoint:Checkpoint {id: 'recommender'})
SET checkpoint.id = 'recommender'
RETURN coalesce(checkpoint.run, 0) + 1 AS run

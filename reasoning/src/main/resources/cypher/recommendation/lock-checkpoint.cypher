// Lets one recommender write at a time.
// in: -    out: -
MERGE (checkpoint:Checkpoint {id: 'recommender'})
SET checkpoint.id = 'recommender'

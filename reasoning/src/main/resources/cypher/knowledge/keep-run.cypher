// Says that a writing of inferred relations is there to be read.
// in: $run INTEGER    out: -
MERGE (checkpoint:Checkpoint {id: 'knowledge'})
SET checkpoint.run = $run

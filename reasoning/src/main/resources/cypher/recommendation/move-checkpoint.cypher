// Notes how far the recommender has seen the ledger, and on which day.
// in: $partitions LIST<STRING>, $offsets LIST<INTEGER>, $day DATE    out: -
MATCH (checkpoint:Checkpoint {id: 'recommender'})
SET checkpoint.partitions = $partitions, checkpoint.offsets = $offsets, checkpoint.day = $day

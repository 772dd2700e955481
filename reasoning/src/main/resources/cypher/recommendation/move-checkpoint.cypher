// Notes how far the recommender has seen the ledger, on which day, and that its run has ended.
// in: $partitions LIST<STRING>, $offsets LIST<INTEGER>, $day DATE, $forecasts INTEGER    out: -
MATCH (checkpoint:Checkpoint {id: 'recommender'})
SET checkpoint.partitions = $partitions, checkpoint.offsets = $offsets, checkpoint.day = $day, checkpoint.forecasts = $forecasts,
  checkpoint.run = coalesce(checkpoint.run, 0) + 1

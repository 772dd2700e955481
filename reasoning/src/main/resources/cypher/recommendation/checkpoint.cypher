// How far the recommender has seen the ledger.
// in: -    out: partitions LIST<STRING>, offsets LIST<INTEGER>, day DATE, forecasts INTEGER
MATCH (checkpoint:Checkpoint {id: 'recommender'})
RETURN checkpoint.partitions AS partitions, checkpoint.offsets AS offsets, checkpoint.day AS day, checkpoint.forecasts AS forecasts

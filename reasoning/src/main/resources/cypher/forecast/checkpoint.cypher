// How far forecasts have seen the ledger, and the number of the last pass.
// in: -    out: partitions LIST<STRING>, offsets LIST<INTEGER>, day DATE, run INTEGER
MATCH (checkpoint:Checkpoint {id: 'forecaster'})
RETURN checkpoint.partitions AS partitions, checkpoint.offsets AS offsets, checkpoint.day AS day, checkpoint.run AS run

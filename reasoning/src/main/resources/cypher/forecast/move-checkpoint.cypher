// Notes how far forecasts have seen the ledger, and the number of the last pass that made any.
// in: $partitions LIST<STRING>, $offsets LIST<INTEGER>, $day DATE, $run INTEGER    out: -
MERGE (checkpoint:Checkpoint {id: 'forecaster'})
SET checkpoint.partitions = $partitions, checkpoint.offsets = $offsets, checkpoint.day = $day, checkpoint.run = $run

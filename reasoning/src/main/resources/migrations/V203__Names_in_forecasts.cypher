UNWIND ['position', 'run', 'madeAt', 'day', 'partitions', 'offsets', 'facts', 'historyWeeks', 'basis', 'triedWeeks', 'origins', 'loss', 'recordLoss', 'coverage80', 'coverage95',
  'models', 'weights', 'whole', 'means', 'intervals', 'sumMeans', 'sums', 'forecasts'] AS name CALL db.createProperty(name);

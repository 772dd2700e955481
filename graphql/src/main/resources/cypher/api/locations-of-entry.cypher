// Where an entry moved stock.
// in: $id STRING    out: location STRING
MATCH (:Entry {id: $id})-[:MOVED]->(:StockPosition)-[:LOCATION]->(location:Location)
RETURN DISTINCT location.id AS location

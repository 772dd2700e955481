// Where the goods of a reservation lie.
// in: $id STRING    out: location STRING
MATCH (:Reservation {id: $id})-[:POSITION]->(:StockPosition)-[:LOCATION]->(location:Location)
RETURN location.id AS location

// Where the goods of a dispatch are to arrive.
// in: $id STRING    out: location STRING
MATCH (line:TransferLine {dispatch: $id})-[:DESTINATION]->(location:Location)
RETURN DISTINCT location.id AS location

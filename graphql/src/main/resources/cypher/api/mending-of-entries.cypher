// Which entries mend which.
// in: $ids LIST<STRING>    out: id STRING, corrects STRING, correctedBy STRING
UNWIND $ids AS id
MATCH (entry:Entry {id: id})
OPTIONAL MATCH (entry)-[:CORRECTS]->(mended:Entry)
OPTIONAL MATCH (entry)<-[:CORRECTS]-(correction:Entry)
RETURN entry.id AS id, mended.id AS corrects, correction.id AS correctedBy

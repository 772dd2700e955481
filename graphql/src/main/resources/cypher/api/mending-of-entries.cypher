// Which entries mend which, as far as the correction is in the graph.
// in: $ids LIST<STRING>    out: id STRING, corrects STRING, correctedBy STRING
UNWIND $ids AS id
OPTIONAL MATCH (entry:Entry {id: id})
OPTIONAL MATCH (entry)-[:CORRECTS]->(mended:Entry)
OPTIONAL MATCH (entry)<-[:CORRECTS]-(correction:Entry)
OPTIONAL MATCH (later:Entry {corrects: id})
RETURN id, coalesce(mended.id, entry.corrects) AS corrects, coalesce(correction.id, later.id) AS correctedBy

// The newest forecast of each position.
// in: $positions LIST<STRING>    out: position STRING, vintage MAP
UNWIND $positions AS ref
MATCH (made:DemandVintage {position: ref})
WITH ref, made ORDER BY made.run DESC, made.id DESC
WITH ref, head(collect(made)) AS newest
RETURN ref AS position, properties(newest) AS vintage

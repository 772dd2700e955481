// What the newest forecast of each position rests on.
// in: $positions LIST<STRING>    out: position STRING, facts STRING
UNWIND $positions AS ref
MATCH (made:DemandVintage {position: ref})
WITH ref, made.facts AS facts ORDER BY made.run DESC, made.id DESC
RETURN ref AS position, head(collect(facts)) AS facts

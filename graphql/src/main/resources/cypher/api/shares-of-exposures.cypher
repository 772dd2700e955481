// The signals that items are exposed to, with the share in millionths, the greatest first.
// in: $items LIST<STRING>    out: item STRING, signal STRING, name STRING, share INTEGER, rule STRING
UNWIND $items AS ref
MATCH (item:Entity {ref: ref})-[exposed:EXPOSED_TO]->(signal:Signal)
WHERE exposed.share IS NOT NULL
RETURN ref AS item, signal.ref AS signal, signal.name AS name, exposed.share AS share, exposed.rule AS rule
ORDER BY item, share DESC, signal

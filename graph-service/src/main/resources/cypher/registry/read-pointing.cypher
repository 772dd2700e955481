// Who points to members by one relationship type.
// in: $refs LIST<STRING>, $type STRING    out: ref STRING
UNWIND $refs AS ref
MATCH (:Entity {ref: ref})<-[link:$($type)]-(from:Entity)
WHERE NOT coalesce(link.inferred, false)
RETURN DISTINCT from.ref AS ref

// What members are called already.
// in: $refs LIST OF STRING    out: ref STRING, name STRING, alias LIST OF STRING
MATCH (member:Entity)
WHERE member.ref IN $refs AND member.name IS NOT NULL
RETURN member.ref AS ref, member.name AS name, coalesce(member.alias, []) AS alias

// Which of these entries exist, and whether a correction took them back.
// in: $ids LIST<STRING>    out: id STRING, corrected BOOLEAN
UNWIND $ids AS id
MATCH (entry:Entry {id: id})
RETURN entry.id AS id, EXISTS { (entry)<-[:CORRECTS]-(:Entry) } AS corrected

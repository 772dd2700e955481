// Members whose names fit a question to the full-text indexes, the best first.
// in: $english STRING, $indonesian STRING, $question STRING, $classes LIST<STRING>, $most INTEGER    out: ref STRING, labels LIST<STRING>, name STRING, score FLOAT
CALL () {
  CALL db.index.fulltext.queryNodes($english, $question) YIELD node, score
  RETURN node, score
  UNION ALL
  CALL db.index.fulltext.queryNodes($indonesian, $question) YIELD node, score
  RETURN node, score
}
WITH node, max(score) AS score
WHERE node.retired IS NULL AND any(label IN labels(node) WHERE label IN $classes)
RETURN node.ref AS ref, labels(node) AS labels, node.name AS name, score
ORDER BY score DESC, ref
LIMIT $most

// Full-text indexes that were made for another set of classes.
// in: $prefix STRING, $names LIST<STRING>    out: name STRING
SHOW FULLTEXT INDEXES YIELD name
WHERE name STARTS WITH $prefix AND NOT name IN $names
RETURN name

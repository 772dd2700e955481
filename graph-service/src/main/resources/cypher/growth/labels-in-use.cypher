// Which of these names are labels of nodes.
// in: $names LIST<STRING>    out: name STRING
UNWIND $names AS name
WITH name WHERE EXISTS { MATCH (node:$(name)) }
RETURN name

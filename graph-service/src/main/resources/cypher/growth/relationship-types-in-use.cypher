// Which of these names are types of relationships.
// in: $names LIST<STRING>    out: name STRING
UNWIND $names AS name
WITH name WHERE EXISTS { MATCH ()-[:$(name)]->() }
RETURN name

# Puts members in the place of what was known of them, and notes how far the ledger was followed: one request, so all or nothing.
# in: 1 the members' IRIs, 2 the graphs that follow the ledger, 3 the graph of what is inferred, 4 the quads, 5 the notes
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
DELETE { GRAPH %3$s { ?statement ?property ?value } }
WHERE {
  VALUES ?member { %1$s }
  GRAPH %3$s { ?statement rdf:subject ?member ; ?property ?value }
} ;
DELETE { GRAPH ?graph { ?member ?property ?value } }
WHERE {
  VALUES ?member { %1$s }
  VALUES ?graph { %2$s }
  GRAPH ?graph { ?member ?property ?value }
} ;
INSERT DATA { %4$s } ;
DELETE WHERE { GRAPH <urn:aion:mirror> { <urn:aion:mirror> <urn:aion:mirror:cursor> ?cursor } } ;
DELETE WHERE { GRAPH <urn:aion:mirror> { <urn:aion:mirror> <urn:aion:mirror:whole> ?whole } } ;
INSERT DATA { GRAPH <urn:aion:mirror> { %5$s } }

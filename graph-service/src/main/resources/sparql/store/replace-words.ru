# Puts the words of now in the place of those it has.
# in: 1 the graph of the ontology, 2 its triples, 3 the notes
CLEAR SILENT GRAPH %1$s ;
INSERT DATA { GRAPH %1$s { %2$s } } ;
DELETE WHERE { GRAPH <urn:aion:mirror> { <urn:aion:mirror> <urn:aion:mirror:words> ?words } } ;
INSERT DATA { GRAPH <urn:aion:mirror> { %3$s } }

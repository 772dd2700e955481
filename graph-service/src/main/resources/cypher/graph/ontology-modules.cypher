// The words that were published, by name.
// in: -    out: name STRING, turtle STRING
MATCH (module:OntologyModule)
RETURN module.name AS name, module.turtle AS turtle
ORDER BY name

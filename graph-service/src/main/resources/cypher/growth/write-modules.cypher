// Published words; those of a module that was published before are replaced.
// in: $modules LIST<MAP {name, turtle, digest, entry}>    out: -
UNWIND $modules AS row
MERGE (module:OntologyModule {name: row.name})
SET module.turtle = row.turtle, module.digest = row.digest, module.entry = row.entry

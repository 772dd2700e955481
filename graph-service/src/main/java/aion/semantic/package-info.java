/// The RDF face of the graph: members as triples, the mirror that follows the ledger, and guarded
/// questions in SPARQL.
@ApplicationModule(
    allowedDependencies = {"digest", "problem", "vocabulary", "ledger", "projection"})
@NullMarked
package aion.semantic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

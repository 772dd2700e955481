/// The ontology grows while the product runs: words are checked, published through the ledger, and
/// taken over by all that is made from the ontology.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "digest",
      "problem",
      "vocabulary",
      "shape",
      "proposal",
      "graph",
      "ledger",
      "registry"
    })
package aion.growth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

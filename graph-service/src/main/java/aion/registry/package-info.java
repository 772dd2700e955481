/// Members of ontology classes that people and files write.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem",
      "quantity",
      "vocabulary",
      "shape",
      "graph",
      "ledger",
      "archive",
      "projection",
      "semantic"
    })
package aion.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

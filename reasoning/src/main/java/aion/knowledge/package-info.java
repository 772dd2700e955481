/// What follows from the facts of the graph by the product's rules: kept beside the ledger, written
/// back, and explained.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem",
      "vocabulary",
      "proposal",
      "graph",
      "ledger",
      "projection",
      "semantic",
      "quantity",
      "forecast",
      "inference"
    })
package aion.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Cards that say what to do, with evidence, alternatives and what would flip them.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "digest",
      "problem",
      "quantity",
      "vocabulary",
      "graph",
      "archive",
      "ledger",
      "forecast",
      "policy"
    })
package aion.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

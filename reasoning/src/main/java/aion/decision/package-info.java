/// What people decide on cards, the drafts of orders that come of it, and their approval.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "digest",
      "problem",
      "quantity",
      "vocabulary",
      "graph",
      "ledger",
      "forecast",
      "policy"
    })
package aion.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

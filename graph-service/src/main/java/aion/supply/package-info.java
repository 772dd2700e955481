/// Purchase orders, and movements that fulfil them.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem",
      "quantity",
      "vocabulary",
      "graph",
      "archive",
      "ledger",
      "stock"
    })
package aion.supply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

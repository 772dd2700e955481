/// The gate: files and events become ledger entries; what is refused waits in the quarantine.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "digest",
      "problem",
      "quantity",
      "vocabulary",
      "proposal",
      "graph",
      "ledger",
      "epcis"
    })
package aion.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

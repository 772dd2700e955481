/// Proof that the ledger is whole and that the master state follows from it.
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "graph", "ledger"})
package aion.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

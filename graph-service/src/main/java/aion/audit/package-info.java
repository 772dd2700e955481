/// Proof that the ledger is whole and that the master state follows from it: verification, heads
/// kept outside the database, the state hash, and the export that others can check.
@NullMarked
@ApplicationModule(allowedDependencies = {"digest", "problem", "vocabulary", "graph", "ledger"})
package aion.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

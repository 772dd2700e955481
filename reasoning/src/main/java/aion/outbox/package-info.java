/// What leaves the house: approved orders are sent at least once, each with a key by which its
/// receiver knows it again, and what became of it is in the ledger.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"digest", "problem", "quantity", "vocabulary", "graph", "ledger"})
package aion.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

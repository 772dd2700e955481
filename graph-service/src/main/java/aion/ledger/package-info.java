/// The append-only ledger: one door for every change, with its effect in the same transaction.
@NullMarked
@ApplicationModule(allowedDependencies = {"digest", "problem", "quantity", "vocabulary", "graph"})
package aion.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Balances per position (item, location, lot, owner) and what movements do to them.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"problem", "quantity", "vocabulary", "graph", "archive", "ledger"})
package aion.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

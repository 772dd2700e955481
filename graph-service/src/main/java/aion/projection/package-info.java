/// What followers of the ledger read: the graph as it is now, and what changed since they last
/// asked.
@ApplicationModule(allowedDependencies = {"graph", "vocabulary"})
@NullMarked
package aion.projection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

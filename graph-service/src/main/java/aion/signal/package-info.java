/// Observations of signals: prices, rates, weather.
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "quantity", "vocabulary", "graph", "ledger"})
package aion.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Events of EPCIS 2.0 as the graph knows them: what they name, and questions about them.
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "vocabulary", "graph", "ledger"})
package aion.epcis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

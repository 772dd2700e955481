/// What follows from facts by rules: OWL 2 RL, RDFS and rules of one's own, kept exact while facts
/// come and go.
@NullMarked
@ApplicationModule(allowedDependencies = {"problem"})
package aion.inference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

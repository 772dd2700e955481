/// The way of one piece of advice: from the entries it rests on to what came of it, and back.
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "vocabulary", "graph"})
package aion.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

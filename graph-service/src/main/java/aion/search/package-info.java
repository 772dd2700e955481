/// Finding members by what they are called.
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "vocabulary", "graph"})
package aion.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// What to order, from whom, how much and by when: pure decisions on stated situations.
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "quantity", "vocabulary", "forecast"})
package aion.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

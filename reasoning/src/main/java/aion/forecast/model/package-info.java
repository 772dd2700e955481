/// Models of one series, on arrays: each is fitted to a history and says what comes next.
@NullMarked
@NamedInterface("model")
package aion.forecast.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

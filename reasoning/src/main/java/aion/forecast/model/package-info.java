/// Models of one series, on arrays: each is fitted to a history and says what comes next.
@NullMarked
package aion.forecast.model;

import org.jspecify.annotations.NullMarked;

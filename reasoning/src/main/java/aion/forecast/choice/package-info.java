/// Forecasts of series: models tried on what they have not seen, combined and calibrated.
@NullMarked
@NamedInterface("choice")
package aion.forecast.choice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

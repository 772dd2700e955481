/// Series of values in equal periods, and how they are read from files and mended.
@NullMarked
@NamedInterface("series")
package aion.forecast.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

package aion.knowledge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Which share of an item's cost moves with a signal.
///
/// @param item the item's reference
/// @param signal the signal's reference
/// @param share null when none can be told
public record ExposureShare(String item, String signal, @Nullable BigDecimal share) {}

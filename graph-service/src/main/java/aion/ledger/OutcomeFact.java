package aion.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of a line of an order that left this house. A later one for the same line replaces it.
///
/// @param line key of the order line
/// @param received in the base unit of the item
/// @param arrivedAt when the last of it came; null when nothing has
/// @param wantedAt when it was promised, or else wanted; null when nobody said
/// @param realisedDays from the order to the arrival; null when nothing has come
/// @param expectedDays from the order to the day it was wanted; null when nobody said
/// @param advisedPrice as approved, of one base unit
/// @param paidPrice as the line says now; null when it is not known
/// @param stockedOut whether the place was without stock between the order and the arrival
public record OutcomeFact(
    String line,
    BigDecimal received,
    @Nullable Instant arrivedAt,
    @Nullable Instant wantedAt,
    @Nullable BigDecimal realisedDays,
    @Nullable BigDecimal expectedDays,
    BigDecimal advisedPrice,
    @Nullable BigDecimal paidPrice,
    boolean stockedOut)
    implements Fact {
  @Override
  public String kind() {
    return "outcome.observed";
  }
}

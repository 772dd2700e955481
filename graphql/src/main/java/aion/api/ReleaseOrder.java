package aion.api;

import aion.ledger.Movement;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A promise that a client takes back.
///
/// @param quantity null for all that is left
/// @param unit null together with the quantity
record ReleaseOrder(
    String id,
    String reservation,
    @Nullable BigDecimal quantity,
    @Nullable String unit,
    @Nullable String reason) {
  Movement movement() {
    return new Movement.Release(
        reservation, quantity, unit, false, Objects.requireNonNullElse(reason, ""));
  }
}

package aion.api;

import aion.ledger.Movement;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A promise of goods as a client asks for it.
///
/// @param expiresAt null when it does not end by itself
record ReservationOrder(
    String id,
    String reservation,
    MovementOrder.Line line,
    String demand,
    @Nullable Instant expiresAt,
    @Nullable String reason) {
  Movement movement() {
    return new Movement.Reservation(
        reservation, line.stockLine(), demand, expiresAt, Objects.requireNonNullElse(reason, ""));
  }
}

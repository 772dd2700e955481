package aion.api;

import aion.ledger.Movement;
import org.jspecify.annotations.Nullable;

/// What a client says was wrong.
///
/// @param of the id of the entry
/// @param instead null when nothing had happened
record CorrectionOrder(String id, String of, @Nullable MovementOrder instead, String reason) {
  Movement movement() {
    return new Movement.Correction(of, instead == null ? null : instead.movement(), reason);
  }
}

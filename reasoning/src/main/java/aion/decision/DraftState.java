package aion.decision;

import java.util.Locale;

/// What became of a draft.
public enum DraftState {
  /// It waits for an approval.
  WAITING,
  /// It was approved and ordered.
  ORDERED,
  WITHDRAWN,
  EXPIRED;

  String notation() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DraftState of(String notation) {
    return valueOf(notation.toUpperCase(Locale.ROOT));
  }
}

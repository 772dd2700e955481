package aion.policy;

/// What is still to come of an open order line.
///
/// @param inDays days from today until it is expected; at least one
/// @param amount in base units, above zero
/// @param promise what the day rests on
public record ExpectedReceipt(int inDays, double amount, Promise promise) {
  /// The state of a line's promised day.
  public enum Promise {
    /// The day lies ahead and is believed.
    DATED,
    /// The day lies ahead, but the supplier is often late: a later day is expected.
    DOUBTED,
    /// The day has passed: the supplier's record says what to expect.
    LATE,
    /// Nobody promised a day: the supplier's record says what to expect.
    UNDATED
  }

  public ExpectedReceipt {
    if (inDays < 1)
      throw new IllegalArgumentException("Nothing is expected %d days from now.".formatted(inDays));
  }
}

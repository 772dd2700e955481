package aion.stock;

import static aion.problem.ProblemCode.QUANTITY_INVALID;

import aion.problem.Problem;

/// The largest amounts that are kept, so that no sum of a few of them leaves a stored number.
public final class Bounds {
  /// Increments; also the least, below zero.
  static final long MOST = 1_000_000_000_000_000_000L;

  private Bounds() {}

  /// The amount, when it can be kept.
  ///
  /// @throws Problem QUANTITY_INVALID
  public static long check(long amount) {
    if (amount > MOST || amount < -MOST) throw tooLarge(Long.toString(amount));
    return amount;
  }

  /// The sum, when it and both amounts can be kept.
  ///
  /// @throws Problem QUANTITY_INVALID
  public static long plus(long one, long other) {
    return check(check(one) + check(other));
  }

  static Problem tooLarge(String amount) {
    return new Problem(
        QUANTITY_INVALID,
        "The amount of %s smallest increments is too large to keep; the most is %d."
            .formatted(Problem.echo(amount), MOST),
        "Check the number and its unit.");
  }
}

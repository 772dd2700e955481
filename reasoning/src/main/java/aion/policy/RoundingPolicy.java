package aion.policy;

/// What an order does when its maximum is no whole number of order multiples.
public enum RoundingPolicy {
  /// It stays at the largest multiple below the maximum.
  MAXIMUM_WINS("maximumWins"),
  /// It may exceed the maximum by less than one multiple.
  MULTIPLE_WINS("multipleWins");

  private final String notation;

  RoundingPolicy(String notation) {
    this.notation = notation;
  }

  /// The policy of that notation; the maximum wins when nobody chose.
  public static RoundingPolicy named(String notation) {
    return MULTIPLE_WINS.notation.equals(notation) ? MULTIPLE_WINS : MAXIMUM_WINS;
  }
}

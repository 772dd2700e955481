package aion.vocabulary;

import aion.problem.Problem;
import aion.problem.ProblemCode;

/// The rule for keys of members of every class: 1 to 200 characters, no control characters, no
/// white space at either end.
public final class Key {
  private static final int LONGEST = 200;

  private Key() {}

  /// Returns the key when it is valid.
  ///
  /// @param of what the key names, for the message
  /// @throws Problem TEXT_INVALID otherwise
  public static String check(String of, String value) {
    if (value.isEmpty()
        || value.length() > LONGEST
        || !value.equals(value.strip())
        || value.codePoints().anyMatch(Character::isISOControl))
      throw new Problem(
          ProblemCode.TEXT_INVALID,
          "The key '%s' of the %s is empty, longer than %d characters, or has a control character or white space at an end."
              .formatted(Problem.echo(value), of, LONGEST),
          "Use 1 to %d printable characters.".formatted(LONGEST));
    return value;
  }
}

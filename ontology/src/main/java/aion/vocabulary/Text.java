package aion.vocabulary;

import aion.problem.Problem;
import aion.problem.ProblemCode;

/// The rule for free text: at most 10,000 characters, no control characters but tab and line ends.
public final class Text {
  private static final int LONGEST = 10_000;

  private Text() {}

  /// Returns the text when it is valid.
  ///
  /// @param of what the text is, for the message
  /// @throws Problem TEXT_INVALID otherwise
  public static String check(String of, String value) {
    if (value.length() > LONGEST)
      throw new Problem(
          ProblemCode.TEXT_INVALID,
          "The %s has %d characters; at most %d are allowed."
              .formatted(of, value.length(), LONGEST),
          "Shorten it.");
    if (value.chars().anyMatch(c -> Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0))
      throw new Problem(
          ProblemCode.TEXT_INVALID,
          "The %s '%s' has a control character.".formatted(of, Problem.echo(value)),
          "Remove the character and send it again.");
    return value;
  }
}

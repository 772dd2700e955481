package aion.ingest.gate;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression of a mapping. A match may take a bounded number of steps only, so that no
/// pattern and no text can hold an import up.
final class SafePattern {
  private static final int LONGEST = 500;
  private static final int STEPS = 200_000;

  private final Pattern pattern;

  private SafePattern(Pattern pattern) {
    this.pattern = pattern;
  }

  static SafePattern of(Section section, String at, String expression) {
    if (expression.length() > LONGEST)
      throw section.fault(
          at, "The pattern is longer than %d characters".formatted(LONGEST), "Shorten it.");
    try {
      return new SafePattern(Pattern.compile(expression));
    } catch (PatternSyntaxException e) {
      throw section.fault(
          at,
          "The pattern '%s' is not valid: %s".formatted(expression, e.getDescription()),
          "Mend it.");
    }
  }

  /// A matcher over the whole text.
  Matcher over(String text) {
    return pattern.matcher(new Counted(text, new int[] {STEPS}));
  }

  boolean matches(String text) {
    return over(text).matches();
  }

  private record Counted(CharSequence text, int[] left) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (--left[0] < 0)
        throw new Problem(
            ProblemCode.IMPORT_ROW_INVALID,
            "A pattern of the mapping takes too long on the text '%s'."
                .formatted(Problem.echo(text.toString())),
            "Simplify the pattern, or shorten the text.");
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}

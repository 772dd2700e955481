package aion.api.query;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/// How many members a page may have.
public final class PageSize {
  public static final int LARGEST = 200;
  private static final int USUAL = 20;

  private PageSize() {}

  /// The size asked for, the usual one when nothing was asked.
  ///
  /// @throws Problem PAGE_SIZE_INVALID when it is not between 0 and the largest
  public static int of(@Nullable Object first) {
    return within("first", first == null ? USUAL : (Integer) first, 0, LARGEST);
  }

  /// The given number when it lies within the bounds.
  ///
  /// @throws Problem PAGE_SIZE_INVALID otherwise
  public static int within(String argument, int given, int least, int most) {
    if (given < least || given > most)
      throw new Problem(
          ProblemCode.PAGE_SIZE_INVALID,
          "'%s: %d' is out of range: it may be %d to %d.".formatted(argument, given, least, most),
          "Ask for at most %d and go on with the next page.".formatted(most));
    return given;
  }
}

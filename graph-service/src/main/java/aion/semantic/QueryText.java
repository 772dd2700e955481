package aion.semantic;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.RdfTokens;
import aion.vocabulary.RdfTokens.Kind;

/// A look at the text of a query before it is parsed: what would keep the parser busy or overflow
/// its stack is refused here.
final class QueryText {
  private static final int LONGEST = 65_536;
  private static final int DEEPEST = 100;
  private static final int DIGITS = 40;

  private QueryText() {}

  /// @throws Problem BODY_TOO_LARGE, NUMBER_TOO_LONG or SPARQL_SYNTAX
  static void check(String query) {
    if (query.length() > LONGEST)
      throw new Problem(
          ProblemCode.BODY_TOO_LARGE,
          "The query has %d characters; at most %d are allowed.".formatted(query.length(), LONGEST),
          "Shorten it, or ask in parts.");
    int depth = 0;
    var tokens = RdfTokens.ofTurtle(query);
    for (var kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
      if (kind == Kind.OPEN && ++depth > DEEPEST) throw tooDeep(" at " + tokens.place());
      if (kind == Kind.CLOSE) depth--;
      if (kind == Kind.NUMBER && tokens.length() > DIGITS)
        throw new Problem(
            ProblemCode.NUMBER_TOO_LONG,
            "The number at %s has %d digits; at most %d are allowed."
                .formatted(tokens.place(), tokens.length(), DIGITS),
            "Write a shorter number.");
    }
  }

  /// What to answer when a parser or the evaluation ran out of stack.
  static Problem tooDeep(String place) {
    return new Problem(
        ProblemCode.SPARQL_SYNTAX,
        "The query is nested too deep%s; at most %d levels are allowed.".formatted(place, DEEPEST),
        "Flatten it, or ask in parts.");
  }
}

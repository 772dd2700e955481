package aion.api.guard;

import java.util.Map;

/// What a request may have at most.
public final class Limits {
  public static final int BODY_BYTES = 131_072;
  static final int CHARACTERS = 65_536;
  static final int TOKENS = 5_000;
  static final int IGNORED_TOKENS = 20_000;
  static final int DEPTH = 12;
  static final int INTROSPECTION_DEPTH = 20;
  static final int ALIASES = 30;
  static final int SAME_ROOT_FIELD = 10;
  static final int DIRECTIVES = 50;
  static final int NUMBER_CHARACTERS = 40;
  static final int COMPLEXITY = 10_000;
  static final int FIELDS = 10_000;
  static final int ERRORS = 10;

  /// Arguments that say how many members a field answers with, and the most each may ask for.
  static final Map<String, Integer> SIZES = Map.of("first", 200, "days", 730, "weeks", 104);

  private Limits() {}
}

package aion.problem;

/// Something the caller can mend. Carries what happened and where, and what to do about it.
public final class Problem extends RuntimeException {
  private static final int ECHO_LIMIT = 80;

  private final ProblemCode code;
  private final String remedy;

  /// @param what what was wrong and where, with the offending value, in one or two sentences
  /// @param remedy what the caller can do about it, in one sentence
  public Problem(ProblemCode code, String what, String remedy) {
    super(what);
    this.code = code;
    this.remedy = remedy;
  }

  public ProblemCode code() {
    return code;
  }

  /// What happened, with its values; never null.
  public String what() {
    return String.valueOf(getMessage());
  }

  public String remedy() {
    return remedy;
  }

  /// The value as it may be shown back: at most 80 characters, control characters escaped.
  public static String echo(String value) {
    var shown = value.length() > ECHO_LIMIT ? value.substring(0, ECHO_LIMIT) + "…" : value;
    return shown
        .codePoints()
        .mapToObj(c -> Character.isISOControl(c) ? "\\u%04x".formatted(c) : Character.toString(c))
        .collect(java.util.stream.Collectors.joining());
  }
}

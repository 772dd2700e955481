package aion.problem;

import java.util.HashMap;
import java.util.Map;

/// Something the caller can mend. Carries what happened and where, and what to do about it.
public final class Problem extends RuntimeException {
  private static final int ECHO_LIMIT = 80;

  private final ProblemCode code;
  private final String remedy;
  private final Map<String, String> translations;

  /// @param what what was wrong and where, with the offending value, in one or two sentences
  /// @param remedy what the caller can do about it, in one sentence
  public Problem(ProblemCode code, String what, String remedy) {
    this(code, what, remedy, Map.of());
  }

  private Problem(ProblemCode code, String what, String remedy, Map<String, String> translations) {
    super(what);
    this.code = code;
    this.remedy = remedy;
    this.translations = Map.copyOf(translations);
  }

  /// The same problem that also says what happened in another language.
  ///
  /// @param language as in BCP 47, e.g. `id`
  public Problem in(String language, String what) {
    var all = new HashMap<>(translations);
    all.put(language, what);
    return new Problem(code, what(), remedy, all);
  }

  /// What happened, by language other than English; most problems have none.
  public Map<String, String> translations() {
    return translations;
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

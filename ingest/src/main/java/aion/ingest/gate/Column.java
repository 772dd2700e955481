package aion.ingest.gate;

import static aion.problem.ProblemCode.IMPORT_ROW_INVALID;
import static aion.problem.ProblemCode.TEXT_INVALID;

import aion.problem.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A column of the file, and how its texts become values.
///
/// @param sources the names it may have in the header, the preferred first
/// @param missing the texts that mean there is no value
/// @param strip whether white space at the ends does not count
/// @param rules what to do with a text that does not parse; the first that matches counts
/// @param otherwise what to do when no rule matches
record Column(
    String name,
    int place,
    List<String> sources,
    ValueForm form,
    Set<String> missing,
    boolean strip,
    List<Rule> rules,
    Rule otherwise) {

  /// @param pattern the texts it is for; null for all
  /// @param reason why a text is refused; empty when it counts as missing
  record Rule(@Nullable SafePattern pattern, boolean refuse, String reason, String remedy) {}

  Column {
    sources = List.copyOf(sources);
    missing = Set.copyOf(missing);
    rules = List.copyOf(rules);
  }

  /// Null when there is no value.
  ///
  /// @throws Problem naming the column
  @Nullable Cell parse(@Nullable String raw, int shiftDays) {
    if (raw == null) return null;
    var text = strip ? raw.strip() : raw;
    if (missing.contains(text)) return null;
    requirePrintable(text);
    try {
      return form.parse(text, shiftDays);
    } catch (Problem problem) {
      return resolve(text, problem);
    }
  }

  private @Nullable Cell resolve(String text, Problem problem) {
    var rule =
        rules.stream()
            .filter(r -> r.pattern() != null && r.pattern().matches(text))
            .findFirst()
            .orElse(otherwise);
    if (!rule.refuse) return null;
    throw rule.reason.isEmpty()
        ? inColumn(problem)
        : new Problem(
            IMPORT_ROW_INVALID,
            "Column '%s': '%s' %s.".formatted(sources.getFirst(), Problem.echo(text), rule.reason),
            rule.remedy);
  }

  Problem inColumn(Problem problem) {
    return new Problem(
        problem.code(),
        "Column '%s': %s".formatted(sources.getFirst(), problem.what()),
        problem.remedy());
  }

  private void requirePrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      if (control || c == 0x7f)
        throw new Problem(
            TEXT_INVALID,
            "Column '%s' has a control character (U+%04X) in '%s'."
                .formatted(sources.getFirst(), (int) c, Problem.echo(text)),
            "Remove the character.");
    }
  }
}

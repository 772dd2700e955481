package aion.inference;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.shared.JenaException;

/// Cuts a text into its rules, so that each is parsed alone and a message can name its line.
final class RuleText {
  private static final String REMEDY =
      "Write it as [name: (?x p ?y) ... -> (?x q ?y)]; docs/INFERENCE.md shows the syntax.";

  private final String source;
  private final boolean ofProfile;
  private final StringBuilder prefixes = new StringBuilder();
  private final List<SourceRule> rules = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private final StringBuilder open = new StringBuilder();
  private int openedAt;
  private int depth;
  private char quote;

  private RuleText(String source, boolean ofProfile) {
    this.source = source;
    this.ofProfile = ofProfile;
  }

  static List<SourceRule> read(String text, String source, boolean ofProfile) {
    var reading = new RuleText(source, ofProfile);
    int number = 0;
    for (var line : text.lines().toList()) reading.line(line, ++number);
    if (reading.depth > 0 || !reading.open.toString().isBlank())
      throw reading.invalid("is not closed by ']'", reading.openedAt);
    return reading.rules;
  }

  private void line(String line, int number) {
    var trimmed = line.strip();
    if (line.startsWith("#") || trimmed.startsWith("//") || trimmed.startsWith("#")) return;
    if (depth == 0 && trimmed.startsWith("@prefix")) prefixes.append(prefix(trimmed, number));
    else if (depth == 0 && trimmed.startsWith("@"))
      throw invalid(
          "is '%s', and only @prefix is known here".formatted(Problem.echo(trimmed)), number);
    else cut(line + "\n", number);
  }

  private String prefix(String line, int number) {
    if (!line.matches("@prefix\\s+[\\w.-]*:?\\s+<[^<>\\s]*>\\s*\\.?\\s*"))
      throw invalid("is no prefix: '%s'".formatted(Problem.echo(line)), number);
    return line.substring(0, line.indexOf('>') + 1) + "\n";
  }

  private void cut(String line, int number) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (depth == 0 && c != '[') {
        if (!Character.isWhitespace(c))
          throw invalid(
              "starts outside of brackets: '%s'".formatted(Problem.echo(line.strip())), number);
        continue;
      }
      if (depth == 0) openedAt = number;
      open.append(c);
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '\'' || c == '"') quote = c;
      else if (c == '[') depth++;
      else if (c == ']' && --depth == 0) {
        parse(open.toString(), openedAt);
        open.setLength(0);
      }
    }
  }

  private void parse(String text, int line) {
    try {
      for (var rule : Rule.parseRules(prefixes + text, AnyBuiltIn.REGISTRY)) {
        var where = "%s, line %d".formatted(source, line);
        var name = rule.getName() == null ? "line " + line : rule.getName();
        if (!ofProfile && !names.add(name))
          throw invalid("has the name '%s' of another rule".formatted(Problem.echo(name)), line);
        rules.add(new SourceRule(rule, name, where, ofProfile));
      }
    } catch (JenaException | NoSuchElementException | IndexOutOfBoundsException e) {
      var reason = e.getMessage() == null ? "it ends too early" : e.getMessage();
      throw invalid(
          "does not parse: %s".formatted(Problem.echo(reason.lines().findFirst().orElse(reason))),
          line);
    }
  }

  private Problem invalid(String what, int line) {
    return new Problem(
        ProblemCode.RULE_INVALID,
        "The rule at %s, line %d %s.".formatted(source, line, what),
        REMEDY);
  }
}

package aion.inference;

import aion.inference.Condition.Call;
import aion.inference.Condition.Group;
import aion.inference.Condition.Pattern;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.FmtUtils;

/// Conditions in the words of the rule, with the values that are known.
final class Wording {
  private final Terms terms;
  private final Clause clause;
  private final Join join;

  Wording(Terms terms, Clause clause, Join join) {
    this.terms = terms;
    this.clause = clause;
    this.join = join;
  }

  static String of(Triple triple) {
    return "%s %s %s"
        .formatted(of(triple.getSubject()), of(triple.getPredicate()), of(triple.getObject()));
  }

  private static String of(Node node) {
    return FmtUtils.stringForNode(node);
  }

  String of(Condition condition) {
    return switch (condition) {
      case Pattern pattern -> "(" + words(pattern) + ")";
      case Call call ->
          call.function().text
              + "("
              + Arrays.stream(call.arguments())
                  .mapToObj(this::word)
                  .collect(Collectors.joining(", "))
              + ")";
      case Group group ->
          (group.counts() ? "count(" + word(group.target()) + ", " : "noValue(")
              + Arrays.stream(group.patterns()).map(this::words).collect(Collectors.joining(", "))
              + ")";
    };
  }

  private String words(Pattern pattern) {
    return IntStream.of(pattern.s(), pattern.p(), pattern.o())
        .mapToObj(this::word)
        .collect(Collectors.joining(" "));
  }

  private String word(int term) {
    int value = join.value(term);
    return value >= 0 ? of(terms.node(value)) : clause.variables[~term];
  }
}

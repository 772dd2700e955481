package aion.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Rules that were read and checked. Written in Jena's rule syntax; docs/INFERENCE.md says what
/// they may say.
public final class RuleSet {
  private final List<SourceRule> rules;
  private final boolean lists;

  private RuleSet(List<SourceRule> rules, boolean lists) {
    this.rules = List.copyOf(rules);
    this.lists = lists;
  }

  /// The rules of a profile.
  public static RuleSet of(Profile profile) {
    return switch (profile) {
      case OWL_RL -> new RuleSet(resource("owl-rl.rules"), true);
      case RDFS -> new RuleSet(resource("rdfs.rules"), false);
      case NONE -> new RuleSet(List.of(), false);
    };
  }

  /// Reads rules.
  ///
  /// @param source how messages name the text, e.g. a file name
  /// @throws aion.problem.Problem RULE_INVALID with the rule and its line; RULE_CYCLE with the
  ///   rules of the cycle
  public static RuleSet parse(String text, String source) {
    var read = new RuleSet(RuleText.read(text, source, false), false);
    read.strata(Words.newTerms());
    return read;
  }

  /// These rules and others.
  public RuleSet and(RuleSet others) {
    var both = new ArrayList<>(rules);
    both.addAll(others.rules);
    return new RuleSet(both, lists || others.lists);
  }

  public int size() {
    return rules.size();
  }

  /// What these rules can use of what is said about a thing.
  public Reads reads() {
    var terms = Words.newTerms();
    return Reads.of(strata(terms).stream().flatMap(List::stream).toList(), terms);
  }

  /// The names of the user's rules, in their order.
  public List<String> names() {
    return rules.stream().filter(rule -> !rule.ofProfile()).map(SourceRule::name).toList();
  }

  /// The rules of one name; lists are understood as before.
  RuleSet only(String name) {
    return new RuleSet(rules.stream().filter(rule -> rule.name().equals(name)).toList(), lists);
  }

  boolean hasLists() {
    return lists;
  }

  /// The rules in layers: what a layer reads by `noValue` and `count` is concluded below it.
  List<List<Clause>> strata(Terms terms) {
    var clauses = rules.stream().map(rule -> ClauseReader.read(rule, terms)).toList();
    return Strata.of(clauses);
  }

  private static List<SourceRule> resource(String name) {
    try (var in = RuleSet.class.getResourceAsStream("/rules/" + name)) {
      if (in == null) throw new IllegalStateException("no resource rules/" + name);
      return RuleText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), name, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

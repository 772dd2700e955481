package aion.inference;

import aion.inference.Condition.Call;
import aion.inference.Condition.Group;
import aion.inference.Condition.Pattern;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;

/// Makes a clause of a rule as Jena read it, and refuses what has no meaning here.
final class ClauseReader {
  private static final String NO_VALUE = "noValue";
  private static final String COUNT = "count";

  private final SourceRule rule;
  private final Terms terms;
  private final Map<String, Integer> variables = new LinkedHashMap<>();

  private ClauseReader(SourceRule rule, Terms terms) {
    this.rule = rule;
    this.terms = terms;
  }

  /// @throws Problem RULE_INVALID
  static Clause read(SourceRule rule, Terms terms) {
    return new ClauseReader(rule, terms).read();
  }

  private Clause read() {
    var conditions = new ArrayList<Condition>();
    for (var entry : rule.rule().getBody()) conditions.add(condition(entry));
    var head = new ArrayList<Pattern>();
    boolean clash = false;
    for (var entry : rule.rule().getHead()) {
      if (entry instanceof TriplePattern pattern) head.add(conclusion(pattern));
      else if (entry instanceof Functor functor
          && functor.getName().equals("false")
          && functor.getArgLength() == 0) clash = true;
      else
        throw invalid(
            "concludes '%s', which is no triple".formatted(Problem.echo(entry.toString())));
    }
    if (clash != head.isEmpty()) throw invalid("concludes nothing, or false() and more");
    var bound = checkSafe(conditions, head);
    for (int i = 0; i < conditions.size(); i++)
      if (conditions.get(i) instanceof Group group) conditions.set(i, withLocals(group, bound));
    var names = variables.keySet().toArray(String[]::new);
    var clause = new Clause(rule.name(), rule.ofProfile(), clash, names, conditions, head);
    checkOrder(clause);
    return clause;
  }

  private Condition condition(ClauseEntry entry) {
    if (entry instanceof TriplePattern pattern)
      return pattern(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    if (!(entry instanceof Functor functor)) throw invalid("has a rule within a rule");
    var arguments = functor.getArgs();
    if (functor.getName().equals(NO_VALUE)) return noValue(arguments);
    if (functor.getName().equals(COUNT)) return count(arguments);
    var function = BuiltIn.find(functor.getName());
    if (function == null)
      throw invalid(
          "uses the built-in '%s', which is not known".formatted(Problem.echo(functor.getName())));
    if (arguments.length != function.arity)
      throw invalid(
          "gives %s %d arguments; it takes %d"
              .formatted(function.text, arguments.length, function.arity));
    var numbers = new int[arguments.length];
    for (int i = 0; i < numbers.length; i++) numbers[i] = term(arguments[i]);
    return new Call(function, numbers);
  }

  private Group noValue(Node[] arguments) {
    if (arguments.length == 2) {
      int any = ~variables.computeIfAbsent("?any" + variables.size(), _ -> variables.size());
      var pattern = new Pattern(term(arguments[0]), term(arguments[1]), any);
      return new Group(false, 0, new Pattern[] {pattern}, new int[0]);
    }
    return new Group(false, 0, patterns(NO_VALUE, arguments, 0), new int[0]);
  }

  private Group count(Node[] arguments) {
    if (arguments.length == 0 || !arguments[0].isVariable())
      throw invalid("counts without a variable for the number; write count(?n, ?x p ?y)");
    int target = term(arguments[0]);
    return new Group(true, target, patterns(COUNT, arguments, 1), new int[0]);
  }

  private Pattern[] patterns(String name, Node[] arguments, int from) {
    if (arguments.length == from || (arguments.length - from) % 3 != 0)
      throw invalid("gives %s what are not triples of three".formatted(name));
    var patterns = new Pattern[(arguments.length - from) / 3];
    for (int i = 0; i < patterns.length; i++) {
      int at = from + 3 * i;
      patterns[i] = pattern(arguments[at], arguments[at + 1], arguments[at + 2]);
    }
    return patterns;
  }

  private Pattern conclusion(TriplePattern pattern) {
    if (pattern.getSubject().isLiteral() || pattern.getPredicate().isLiteral())
      throw invalid("concludes a triple about a literal");
    return pattern(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
  }

  private Pattern pattern(Node s, Node p, Node o) {
    return new Pattern(term(s), term(p), term(o));
  }

  private int term(Node node) {
    if (node.isVariable())
      return ~variables.computeIfAbsent(node.toString(), _ -> variables.size());
    if (Functor.isFunctor(node))
      throw invalid("has the structure '%s' for a term".formatted(Problem.echo(node.toString())));
    return terms.of(exact(node));
  }

  /// Jena reads a bare number as xsd:int or xsd:double; data says xsd:integer and xsd:decimal.
  private static Node exact(Node node) {
    if (!node.isLiteral()) return node;
    var text = node.getLiteralLexicalForm();
    if (node.getLiteralDatatype().equals(XSDDatatype.XSDint))
      return NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger);
    if (node.getLiteralDatatype().equals(XSDDatatype.XSDdouble)
        && XSDDatatype.XSDdecimal.isValid(text))
      return NodeFactory.createLiteralDT(text, XSDDatatype.XSDdecimal);
    return node;
  }

  /// @return the variables that the body binds
  private BitSet checkSafe(List<Condition> conditions, List<Pattern> head) {
    var bound = new BitSet();
    for (var condition : conditions)
      switch (condition) {
        case Pattern pattern -> bound.or(Planner.variables(pattern));
        case Group group when group.counts() -> bound.set(~group.target());
        case Group _, Call _ -> {}
      }
    for (boolean more = true; more; ) {
      more = false;
      for (var condition : conditions)
        if (condition instanceof Call call && call.function().computes && call.target() < 0) {
          var inputs = inputs(call);
          inputs.andNot(bound);
          if (inputs.isEmpty() && !bound.get(~call.target())) {
            bound.set(~call.target());
            more = true;
          }
        }
    }
    for (var condition : conditions)
      if (condition instanceof Call call) check(inputs(call), bound, "in a built-in");
    check(Planner.variables(head.toArray(Pattern[]::new)), bound, "in its head");
    return bound;
  }

  private static BitSet inputs(Call call) {
    var inputs = new BitSet();
    int end = call.arguments().length - (call.function().computes ? 1 : 0);
    for (int i = 0; i < end; i++) if (call.arguments()[i] < 0) inputs.set(~call.arguments()[i]);
    return inputs;
  }

  private void check(BitSet used, BitSet bound, String where) {
    used.andNot(bound);
    if (used.isEmpty()) return;
    var name = List.copyOf(variables.keySet()).get(used.nextSetBit(0));
    throw invalid(
        "is unsafe: no triple of its body binds %s, which it uses %s".formatted(name, where));
  }

  private static Group withLocals(Group group, BitSet bound) {
    var locals = Planner.variables(group.patterns());
    locals.andNot(bound);
    return new Group(group.counts(), group.target(), group.patterns(), locals.stream().toArray());
  }

  private void checkOrder(Clause clause) {
    try {
      clause.whole();
    } catch (IllegalStateException e) {
      throw invalid("counts what needs its own count");
    }
  }

  private Problem invalid(String what) {
    return new Problem(
        ProblemCode.RULE_INVALID,
        "The rule '%s' (%s) %s.".formatted(rule.name(), rule.where(), what),
        "Mend the rule; docs/INFERENCE.md lists what rules may say.");
  }
}

package aion.inference;

import aion.inference.Condition.Call;
import aion.inference.Condition.Group;
import aion.inference.Condition.Pattern;
import aion.inference.Step.Access;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Puts the conditions of a body into an order: what is cheapest by what is bound comes first, and
/// built-ins come as soon as they can.
final class Planner {
  private final Clause clause;
  private final BitSet bound;
  private final List<Step> steps = new ArrayList<>();

  private Planner(Clause clause, BitSet bound) {
    this.clause = clause;
    this.bound = bound;
  }

  /// @param skip the pattern of the body that is met already, or -1
  static Step[] plan(Clause clause, BitSet bound, int skip) {
    var planner = new Planner(clause, (BitSet) bound.clone());
    var patterns = new ArrayList<Integer>();
    for (int i = 0; i < clause.body.length; i++) if (i != skip) patterns.add(i);
    var others =
        new ArrayList<>(clause.conditions.stream().filter(c -> !(c instanceof Pattern)).toList());
    planner.placeWhatIsReady(others);
    while (!patterns.isEmpty()) {
      planner.match(patterns);
      planner.placeWhatIsReady(others);
    }
    if (!others.isEmpty()) throw new IllegalStateException("no order for " + clause.name);
    return planner.steps.toArray(Step[]::new);
  }

  /// The conditions in the order in which the rule has them, but for those that must wait.
  ///
  /// @param order takes the conditions in the order of the plan
  static Step[] asWritten(Clause clause, BitSet bound, List<Condition> order) {
    var planner = new Planner(clause, (BitSet) bound.clone());
    var rest = new ArrayList<>(clause.conditions);
    int place = 0;
    while (!rest.isEmpty()) {
      Condition placed = null;
      for (var condition : rest) {
        if (condition instanceof Pattern pattern) {
          planner.steps.add(planner.match(pattern, place++));
          placed = condition;
        } else if (planner.place(condition)) placed = condition;
        if (placed != null) break;
      }
      if (placed == null) throw new IllegalStateException("no order for " + clause.name);
      rest.remove(placed);
      order.add(placed);
    }
    return planner.steps.toArray(Step[]::new);
  }

  static BitSet variables(Pattern... patterns) {
    var found = new BitSet();
    for (var pattern : patterns)
      for (int term : new int[] {pattern.s(), pattern.p(), pattern.o()})
        if (term < 0) found.set(~term);
    return found;
  }

  private void match(List<Integer> patterns) {
    int best = 0;
    for (int i = 1; i < patterns.size(); i++)
      if (cost(clause.body[patterns.get(i)]) < cost(clause.body[patterns.get(best)])) best = i;
    int place = patterns.remove(best);
    steps.add(match(clause.body[place], place));
  }

  private Step.Match match(Pattern pattern, int place) {
    var access = access(pattern);
    var fresh = variables(pattern);
    fresh.andNot(bound);
    bound.or(fresh);
    return new Step.Match(pattern, place, access, fresh.stream().toArray());
  }

  private Access access(Pattern pattern) {
    boolean s = known(pattern.s());
    boolean p = known(pattern.p());
    boolean o = known(pattern.o());
    if (s && p) return o ? Access.TRIPLE : Access.SUBJECT_PREDICATE;
    if (p) return o ? Access.PREDICATE_OBJECT : Access.PREDICATE;
    return s ? Access.SUBJECT : o ? Access.OBJECT : Access.ALL;
  }

  private double cost(Pattern pattern) {
    boolean schema = Words.isSchema(pattern.p());
    return switch (access(pattern)) {
      case TRIPLE -> 0;
      case SUBJECT_PREDICATE -> schema ? 0.5 : 2;
      case PREDICATE_OBJECT -> schema ? 0.6 : pattern.p() == Words.TYPE ? 4 : 2.5;
      case PREDICATE -> schema ? 3 : 7;
      case SUBJECT -> 5;
      case OBJECT -> 6;
      case ALL -> 9;
    };
  }

  private boolean known(int term) {
    return term >= 0 || bound.get(~term);
  }

  private void placeWhatIsReady(List<Condition> others) {
    for (boolean placed = true; placed; ) placed = others.removeIf(this::place);
  }

  private boolean place(Condition condition) {
    return switch (condition) {
      case Pattern _ -> throw new IllegalStateException("a pattern is matched");
      case Call call -> place(call);
      case Group group -> place(group);
    };
  }

  private boolean place(Call call) {
    boolean computes = call.function().computes;
    int inputs = call.arguments().length - (computes ? 1 : 0);
    if (!Arrays.stream(call.arguments(), 0, inputs).allMatch(this::known)) return false;
    steps.add(new Step.Apply(call, computes && bind(call.target())));
    return true;
  }

  private boolean place(Group group) {
    var shared = variables(group.patterns());
    for (int local : group.locals()) shared.clear(local);
    var missing = (BitSet) shared.clone();
    missing.andNot(bound);
    if (!missing.isEmpty()) return false;
    var inner = new Planner(clause, (BitSet) bound.clone());
    var rest = new ArrayList<>(List.of(group.patterns()));
    while (!rest.isEmpty()) {
      int best = 0;
      for (int i = 1; i < rest.size(); i++)
        if (inner.cost(rest.get(i)) < inner.cost(rest.get(best))) best = i;
      inner.steps.add(inner.match(rest.remove(best), -1));
    }
    var plan = inner.steps.toArray(Step[]::new);
    steps.add(
        group.counts()
            ? new Step.Count(group, plan, bind(group.target()))
            : new Step.Without(group, plan));
    return true;
  }

  /// @return whether the term was unbound until now
  private boolean bind(int term) {
    if (known(term)) return false;
    bound.set(~term);
    return true;
  }
}

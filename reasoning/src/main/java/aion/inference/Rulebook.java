package aion.inference;

import aion.inference.Condition.Group;
import aion.inference.Condition.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The rules of a layer, found by what they read and by what they conclude.
final class Rulebook {
  /// A pattern of a rule's body.
  ///
  /// @param needs the predicates of the other patterns: without one of them nothing can follow
  record Trigger(Clause clause, int place, int[] needs) {}

  /// A pattern within `noValue` or `count` of a rule.
  ///
  /// @param plan the whole body, given what the pattern shares with it
  record Reading(Clause clause, Group group, Pattern pattern, Step[] plan) {}

  /// A conclusion of a rule.
  record Conclusion(Clause clause, int place) {}

  private final Triggers<Trigger> triggers = new Triggers<>();
  private final Guarded onAnyPredicate = new Guarded();
  private final Guarded onAnyClass = new Guarded();
  final Triggers<Reading> readings = new Triggers<>();
  final Triggers<Conclusion> conclusions = new Triggers<>();
  private final List<Clause> clauses = new ArrayList<>();

  List<Clause> clauses() {
    return clauses;
  }

  void add(Clause clause) {
    clauses.add(clause);
    if (clause.clash) return;
    for (int place = 0; place < clause.body.length; place++)
      add(clause.body[place], new Trigger(clause, place, needs(clause, place)));
    for (int place = 0; place < clause.head.length; place++)
      conclusions.add(clause.head[place], new Conclusion(clause, place));
    for (var group : clause.groups)
      for (var pattern : group.patterns()) {
        var shared = Planner.variables(pattern);
        for (int local : group.locals()) shared.clear(local);
        var plan = Planner.plan(clause, clause.matched(shared), -1);
        readings.add(pattern, new Reading(clause, group, pattern, plan));
      }
  }

  /// Tells the triggers that a fact may fire.
  void eachTrigger(int s, int p, int o, Facts facts, Consumer<Trigger> action) {
    for (var trigger : onAnyPredicate.live(p, facts)) action.accept(trigger);
    if (p == Words.TYPE) for (var trigger : onAnyClass.live(o, facts)) action.accept(trigger);
    triggers.each(s, p, o, action);
  }

  /// Takes note of a fact that came or went.
  void note(int p, int o) {
    onAnyPredicate.note(p, o);
    onAnyClass.note(p, o);
  }

  private void add(Pattern pattern, Trigger trigger) {
    if (pattern.p() < 0) onAnyPredicate.add(trigger, pattern.p());
    else if (pattern.p() == Words.TYPE && pattern.s() < 0 && pattern.o() < 0)
      onAnyClass.add(trigger, pattern.o());
    else triggers.add(pattern, trigger);
  }

  private static int[] needs(Clause clause, int place) {
    if (clause.variables.length == 0) return new int[0]; // a list's rule has thousands of patterns
    var needed = new IntList();
    for (int i = 0; i < clause.body.length; i++)
      if (i != place && clause.body[i].p() >= 0) needed.add(clause.body[i].p());
    return needed.toArray();
  }
}

package aion.inference;

import aion.inference.Condition.Group;
import aion.inference.Condition.Pattern;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts and what follows from them by rules whose `noValue` and `count` read nothing that the same
/// rules conclude. Kept exact while facts come and go: docs/INFERENCE.md says how, and why it is
/// right.
final class Layer {
  static final byte GIVEN = 1;
  static final byte DELETED = 2;
  private static final byte PENDING = 4;
  private static final byte TOUCHED = 8;
  private static final byte WAS_PRESENT = 16;
  private static final byte WAS_INFERRED = 32;
  private static final int LONGEST_CALCULATION = 10_000;

  /// A pattern of a rule's body, and what it needs beside.
  private record Trigger(Clause clause, int place, int[] needs) {}

  /// A pattern within `noValue` or `count` of a rule.
  private record Reading(Clause clause, Group group, Pattern pattern, Step[] plan) {}

  /// A conclusion of a rule.
  private record Conclusion(Clause clause, int place) {}

  final Terms terms;
  final Facts facts = new Facts();
  final Join join;
  final List<Clause> clauses = new ArrayList<>();
  private final @Nullable Lists lists;
  private final Triggers<Trigger> triggers = new Triggers<>();
  private final Triggers<Reading> readings = new Triggers<>();
  private final Triggers<Conclusion> conclusions = new Triggers<>();

  private final IntList queue = new IntList();
  private final IntList candidates = new IntList();
  private final IntList deleted = new IntList();
  private final IntList touched = new IntList();

  private boolean started;
  private Clause current;
  private final Join.End conclude = this::conclude;
  private final Join.End suspect = this::suspect;

  /// @param lists what makes rules of lists, where the rules have lists
  Layer(Terms terms, List<Clause> clauses, @Nullable Lists lists) {
    this.terms = terms;
    this.join = new Join(terms, facts);
    this.lists = lists;
    this.current = Lists.NOTHING;
    clauses.forEach(this::register);
  }

  /// Adds given facts.
  ///
  /// @param triples three numbers each
  Delta add(int[] triples) {
    if (!started) start();
    for (int i = 0; i < triples.length; i += 3)
      if (!readings.isEmpty() && !isGiven(triples[i], triples[i + 1], triples[i + 2]))
        read(triples[i], triples[i + 1], triples[i + 2], 0, suspect);
    var read = new IntList();
    for (int i = 0; i < triples.length; i += 3) {
      int fact = facts.find(triples[i], triples[i + 1], triples[i + 2]);
      if (fact < 0) {
        fact = addNew(triples[i], triples[i + 1], triples[i + 2], 0);
        if (!readings.isEmpty()) read.add(fact);
      } else touch(fact);
      facts.state[fact] |= GIVEN;
    }
    retract();
    for (int i = 0; i < read.size(); i++) readNew(read.get(i));
    rederive();
    settle();
    return finish();
  }

  /// Takes given facts away; those that were not given are passed over.
  ///
  /// @param triples three numbers each
  Delta remove(int[] triples) {
    var gone = new IntList();
    for (int i = 0; i < triples.length; i += 3) {
      int fact = facts.find(triples[i], triples[i + 1], triples[i + 2]);
      if (fact >= 0 && (facts.state[fact] & GIVEN) != 0 && (facts.state[fact] & TOUCHED) == 0) {
        touch(fact);
        gone.add(fact);
      }
    }
    if (!readings.isEmpty())
      for (int i = 0; i < gone.size(); i++) {
        int fact = gone.get(i);
        read(facts.s[fact], facts.p[fact], facts.o[fact], 0, suspect);
      }
    for (int i = 0; i < gone.size(); i++) facts.state[gone.get(i)] &= ~GIVEN;
    for (int i = 0; i < gone.size(); i++) {
      if (readings.isEmpty()) candidates.add(gone.get(i));
      else delete(gone.get(i)); // groups must not see it any more, whatever else holds
    }
    if (!readings.isEmpty()) for (int i = 0; i < gone.size(); i++) follow(gone.get(i));
    retract();
    if (!readings.isEmpty()) for (int i = 0; i < gone.size(); i++) readNew(gone.get(i));
    rederive();
    settle();
    return finish();
  }

  boolean isPresent(int fact) {
    return fact >= 0 && (facts.state[fact] & DELETED) == 0;
  }

  boolean isInferred(int fact) {
    return isPresent(fact) && (facts.state[fact] & GIVEN) == 0;
  }

  /// Finds one derivation of a fact out of facts of lower rank.
  ///
  /// @param below premises have a lower rank than this
  /// @return the rule, whose premises are then in the join; null when there is none
  @Nullable Clause derivation(int fact, int below) {
    int s = facts.s[fact];
    int p = facts.p[fact];
    int o = facts.o[fact];
    supporter = null;
    conclusions.each(
        s,
        p,
        o,
        conclusion -> {
          if (supporter == null) trySupport(conclusion, s, p, o, below);
        });
    return supporter;
  }

  private @Nullable Clause supporter;
  private int supportRank;

  private void trySupport(Conclusion conclusion, int s, int p, int o, int below) {
    var clause = conclusion.clause();
    var head = clause.head[conclusion.place()];
    join.start(clause);
    if (!join.bind(head, s, p, o)) return;
    var plan = clause.beforeHead(conclusion.place());
    if (clause.computes || !clause.groups.isEmpty()) unbindComputed(clause);
    boolean found =
        join.run(
            plan,
            DELETED,
            below,
            -1,
            rank -> {
              supportRank = rank + 1;
              return admits(clause)
                  && join.value(head.s()) == s
                  && join.value(head.p()) == p
                  && join.value(head.o()) == o;
            });
    if (found) supporter = clause;
  }

  /// Concludes what follows from nothing.
  private void start() {
    started = true;
    for (var clause : List.copyOf(clauses))
      if (clause.body.length == 0 && !clause.clash) runWhole(clause);
  }

  private void unbindComputed(Clause clause) {
    var matched = Planner.variables(clause.body);
    for (int variable = 0; variable < clause.variables.length; variable++)
      if (!matched.get(variable)) join.binding[variable] = -1;
  }

  private void register(Clause clause) {
    clauses.add(clause);
    if (clause.clash) return;
    for (int place = 0; place < clause.body.length; place++)
      triggers.add(clause.body[place], new Trigger(clause, place, needs(clause, place)));
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

  /// The predicates that other patterns of the body name: without one of them nothing can follow.
  private static int[] needs(Clause clause, int place) {
    var needed = new IntList();
    for (int i = 0; i < clause.body.length; i++)
      if (i != place && clause.body[i].p() >= 0) needed.add(clause.body[i].p());
    return needed.toArray();
  }

  private boolean isGiven(int s, int p, int o) {
    int fact = facts.find(s, p, o);
    return fact >= 0 && (facts.state[fact] & GIVEN) != 0;
  }

  /// Lets new facts meet the rules until nothing new follows.
  private void settle() {
    do {
      while (!queue.isEmpty()) {
        int fact = queue.takeFirst();
        facts.state[fact] &= ~PENDING;
        if (lists != null) lists.see(facts.s[fact], facts.p[fact], facts.o[fact]);
        fire(fact, PENDING | DELETED, conclude);
      }
    } while (lists != null && compile(lists));
  }

  private boolean compile(Lists lists) {
    var made = lists.compile(this);
    for (var clause : made) {
      register(clause);
      runWhole(clause);
    }
    return !made.isEmpty();
  }

  private void runWhole(Clause clause) {
    join.start(clause);
    current = clause;
    join.run(clause.whole(), PENDING | DELETED, -1, conclude);
  }

  private void fire(int fact, int mask, Join.End end) {
    int s = facts.s[fact];
    int p = facts.p[fact];
    int o = facts.o[fact];
    triggers.each(s, p, o, trigger -> fire(trigger, fact, mask, end));
  }

  private void fire(Trigger trigger, int fact, int mask, Join.End end) {
    for (int needed : trigger.needs) if (facts.count(needed) == 0) return;
    var clause = trigger.clause;
    join.start(clause);
    if (!join.bind(clause.body[trigger.place], facts.s[fact], facts.p[fact], facts.o[fact])) return;
    join.premises[trigger.place] = fact;
    current = clause;
    join.run(clause.afterBody(trigger.place), mask, facts.rank[fact], end);
  }

  /// Runs the rules that read a triple within `noValue` or `count`.
  private void read(int s, int p, int o, int mask, Join.End end) {
    readings.each(
        s,
        p,
        o,
        reading -> {
          var clause = reading.clause;
          join.start(clause);
          if (!join.bind(reading.pattern, s, p, o)) return;
          unbindComputed(clause);
          join.unbind(reading.group.locals());
          current = clause;
          join.run(reading.plan, mask, -1, end);
        });
  }

  private void readNew(int fact) {
    read(facts.s[fact], facts.p[fact], facts.o[fact], PENDING | DELETED, conclude);
  }

  private boolean conclude(int rank) {
    var clause = current;
    if (!admits(clause)) return false;
    for (var head : clause.head) {
      int s = join.value(head.s());
      int p = join.value(head.p());
      int o = join.value(head.o());
      if (terms.kind(s) == Terms.LITERAL || terms.kind(p) != Terms.IRI) continue;
      if (p == Words.SAME_AS && s == o && clause.ofProfile) continue;
      int fact = facts.find(s, p, o);
      if (fact < 0) {
        if (clause.computes && rank >= LONGEST_CALCULATION) throw endless(clause);
        addNew(s, p, o, rank + 1);
      } else if ((facts.state[fact] & DELETED) != 0) restore(fact, rank + 1);
    }
    return false;
  }

  /// A rule over any predicate does not see the engine's own.
  private boolean admits(Clause clause) {
    if (!clause.anyPredicate) return true;
    for (int i = 0; i < clause.body.length; i++)
      if (Words.isInternal(facts.p[join.premises[i]])) return false;
    return true;
  }

  private static Problem endless(Clause clause) {
    return new Problem(
        ProblemCode.RULE_TOO_COMPLEX,
        "The rule '%s' computed from its own results more than %,d times."
            .formatted(clause.name, LONGEST_CALCULATION),
        "Bound the calculation, or break the cycle in the facts that it follows.");
  }

  private boolean suspect(int rank) {
    for (var head : current.head) {
      int fact = facts.find(join.value(head.s()), join.value(head.p()), join.value(head.o()));
      if (fact >= 0 && (facts.state[fact] & (GIVEN | DELETED)) == 0) candidates.add(fact);
    }
    return false;
  }

  /// Deletes each candidate without a derivation out of facts of lower rank, and looks again at
  /// what followed from it.
  private void retract() {
    while (!candidates.isEmpty()) {
      int fact = candidates.takeFirst();
      if ((facts.state[fact] & (GIVEN | DELETED)) != 0) continue;
      if (derivation(fact, facts.rank[fact]) != null) continue;
      touch(fact);
      delete(fact);
      follow(fact);
    }
  }

  private void delete(int fact) {
    facts.state[fact] |= DELETED;
    deleted.add(fact);
  }

  private void follow(int fact) {
    int rank = facts.rank[fact];
    fire(
        fact,
        0,
        _ -> {
          for (var head : current.head) {
            int found =
                facts.find(join.value(head.s()), join.value(head.p()), join.value(head.o()));
            // A fact of no higher rank has a derivation without this one.
            if (found >= 0
                && (facts.state[found] & (GIVEN | DELETED)) == 0
                && facts.rank[found] > rank) candidates.add(found);
          }
          return false;
        });
  }

  /// Brings back what still follows from what stayed.
  private void rederive() {
    for (int i = 0; i < deleted.size(); i++) {
      int fact = deleted.get(i);
      if ((facts.state[fact] & DELETED) != 0 && derivation(fact, Integer.MAX_VALUE) != null)
        restore(fact, supportRank);
    }
    deleted.clear();
  }

  private int addNew(int s, int p, int o, int rank) {
    int fact = facts.add(s, p, o);
    facts.rank[fact] = rank;
    facts.state[fact] = PENDING | TOUCHED;
    touched.add(fact);
    queue.add(fact);
    return fact;
  }

  private void restore(int fact, int rank) {
    facts.rank[fact] = rank;
    facts.state[fact] = (byte) ((facts.state[fact] & ~DELETED) | PENDING);
    queue.add(fact);
  }

  private void touch(int fact) {
    int state = facts.state[fact];
    if ((state & TOUCHED) != 0) return;
    facts.state[fact] |= (byte) (TOUCHED | WAS_PRESENT | ((state & GIVEN) == 0 ? WAS_INFERRED : 0));
    touched.add(fact);
  }

  /// Says what changed, and drops what is gone.
  private Delta finish() {
    var delta = new Delta();
    for (int i = 0; i < touched.size(); i++) {
      int fact = touched.get(i);
      int state = facts.state[fact];
      boolean was = (state & WAS_PRESENT) != 0;
      boolean wasInferred = (state & WAS_INFERRED) != 0;
      boolean is = (state & DELETED) == 0;
      boolean isInferred = is && (state & GIVEN) == 0;
      int s = facts.s[fact];
      int p = facts.p[fact];
      int o = facts.o[fact];
      if (is != was) Delta.put(is ? delta.entered : delta.left, s, p, o);
      if (isInferred != wasInferred && !Words.isInternal(p))
        Delta.put(isInferred ? delta.inferred : delta.retracted, s, p, o);
      facts.state[fact] &= ~(TOUCHED | WAS_PRESENT | WAS_INFERRED);
      if (!is) facts.remove(fact);
    }
    touched.clear();
    return delta;
  }
}

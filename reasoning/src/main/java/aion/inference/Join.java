package aion.inference;

import aion.inference.Condition.Call;
import aion.inference.Condition.Pattern;
import aion.inference.Step.Apply;
import aion.inference.Step.Count;
import aion.inference.Step.Match;
import aion.inference.Step.Without;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.apache.jena.graph.Node;

/// Runs plans: walks the matches of patterns one inside the other, and tells an end of each way.
final class Join {
  /// What is told at the end of each way.
  interface End {
    /// @param rank the highest rank of the premises, or -1
    /// @return whether to stop looking
    boolean reached(int rank);
  }

  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final Terms terms;
  private final Facts facts;

  /// What each variable stands for, or -1.
  int[] binding = new int[32];

  /// The facts that met the patterns, by their place in the body.
  int[] premises = new int[32];

  private int hidden;
  private int limit;

  Join(Terms terms, Facts facts) {
    this.terms = terms;
    this.facts = facts;
  }

  /// Forgets what was bound.
  void start(Clause clause) {
    int variables = clause.variables.length;
    if (binding.length < variables) binding = new int[variables];
    if (premises.length < clause.body.length) premises = new int[clause.body.length];
    Arrays.fill(binding, 0, variables, -1);
  }

  /// Binds what a pattern says of a triple.
  ///
  /// @return whether the triple fits
  boolean bind(Pattern pattern, int s, int p, int o) {
    return bind(pattern.s(), s) && bind(pattern.p(), p) && bind(pattern.o(), o);
  }

  /// What a term of a pattern stands for, or -1.
  int value(int term) {
    return term >= 0 ? term : binding[~term];
  }

  void unbind(int[] variables) {
    for (int variable : variables) binding[variable] = -1;
  }

  /// @param mask facts in one of these states are passed over
  /// @param below facts of this rank or more are passed over
  /// @param rank the highest rank among what is bound already, or -1
  /// @return whether the end asked to stop
  boolean run(Step[] plan, int mask, int below, int rank, End end) {
    hidden = mask;
    limit = below;
    return walk(plan, 0, rank, end);
  }

  boolean run(Step[] plan, int mask, int rank, End end) {
    return run(plan, mask, NO_LIMIT, rank, end);
  }

  private boolean walk(Step[] plan, int from, int soFar, End end) {
    int rank = soFar;
    for (int at = from; at < plan.length; at++) {
      if (plan[at] instanceof Match match) {
        if (match.access() != Step.Access.TRIPLE) return match(match, plan, at, rank, end);
        var pattern = match.pattern();
        int fact = facts.find(value(pattern.s()), value(pattern.p()), value(pattern.o()));
        if (fact < 0 || !visible(fact)) return false;
        if (match.place() >= 0) premises[match.place()] = fact;
        rank = Math.max(rank, facts.rank[fact]);
      } else if (plan[at] instanceof Apply apply) {
        if (apply.binds()) return compute(apply.call(), plan, at, rank, end);
        if (!holds(apply.call())) return false;
      } else if (plan[at] instanceof Without without) {
        if (isMatched(without.plan())) return false;
      } else if (plan[at] instanceof Count count) {
        int number = terms.of(BuiltIn.whole(count(count)));
        if (count.binds()) return with(count.group().target(), number, plan, at, rank, end);
        int bound = value(count.group().target());
        if (bound != number && !BuiltIn.same(terms.node(bound), terms.node(number))) return false;
      }
    }
    return end.reached(rank);
  }

  private boolean match(Match match, Step[] plan, int at, int rank, End end) {
    var pattern = match.pattern();
    int s = value(pattern.s());
    int p = value(pattern.p());
    int o = value(pattern.o());
    return switch (match.access()) {
      case SUBJECT_PREDICATE -> chain(facts.bySP, LongIntMap.key(s, p), match, plan, at, rank, end);
      case PREDICATE_OBJECT -> chain(facts.byPO, LongIntMap.key(p, o), match, plan, at, rank, end);
      case PREDICATE -> chain(facts.byP, p, match, plan, at, rank, end);
      case SUBJECT -> chain(facts.bySubject(), s, match, plan, at, rank, end);
      case OBJECT -> chain(facts.byObject(), o, match, plan, at, rank, end);
      case ALL -> all(match, plan, at, rank, end);
      case TRIPLE -> throw new IllegalStateException("a triple is looked up");
    };
  }

  private boolean chain(
      Chain chain, long key, Match match, Step[] plan, int at, int rank, End end) {
    // The arrays may be replaced while the end adds facts, so they are read anew each time.
    for (int fact = chain.first(key); fact >= 0; fact = chain.next[fact])
      if (visible(fact) && meets(match, fact, plan, at, rank, end)) return true;
    return false;
  }

  private boolean all(Match match, Step[] plan, int at, int rank, End end) {
    int last = facts.end();
    for (int fact = 0; fact < last; fact++)
      if (facts.exists(fact) && visible(fact) && meets(match, fact, plan, at, rank, end))
        return true;
    return false;
  }

  private boolean meets(Match match, int fact, Step[] plan, int at, int rank, End end) {
    boolean stop = false;
    if (bind(match.pattern(), facts.s[fact], facts.p[fact], facts.o[fact])) {
      if (match.place() >= 0) premises[match.place()] = fact;
      stop = walk(plan, at + 1, Math.max(rank, facts.rank[fact]), end);
    }
    if (!stop) unbind(match.fresh());
    return stop;
  }

  private boolean bind(int term, int value) {
    if (term >= 0) return term == value;
    int bound = binding[~term];
    if (bound >= 0) return bound == value;
    binding[~term] = value;
    return true;
  }

  private boolean visible(int fact) {
    return (facts.state[fact] & hidden) == 0 && facts.rank[fact] < limit;
  }

  private boolean holds(Call call) {
    if (call.function().computes) {
      var result = result(call);
      return result != null && BuiltIn.same(result, node(call.target()));
    }
    var of = new Node[call.arguments().length];
    for (int i = 0; i < of.length; i++) of[i] = node(call.arguments()[i]);
    return call.function().holds(of);
  }

  private boolean compute(Call call, Step[] plan, int at, int rank, End end) {
    var result = result(call);
    return result != null && with(call.target(), terms.of(result), plan, at, rank, end);
  }

  private @org.jspecify.annotations.Nullable Node result(Call call) {
    return call.function().compute(node(call.arguments()[0]), node(call.arguments()[1]));
  }

  private boolean with(int target, int number, Step[] plan, int at, int rank, End end) {
    binding[~target] = number;
    boolean stop = walk(plan, at + 1, rank, end);
    if (!stop) binding[~target] = -1;
    return stop;
  }

  private Node node(int term) {
    return terms.node(value(term));
  }

  /// Groups read what is given, also what waits for its turn.
  private boolean isMatched(Step[] plan) {
    int mask = hidden;
    int below = limit;
    int[] before = binding.clone();
    boolean found = run(plan, mask & Layer.DELETED, -1, _ -> true);
    hidden = mask;
    limit = below;
    binding = before;
    return found;
  }

  private int count(Count count) {
    int mask = hidden;
    int below = limit;
    int[] before = binding.clone();
    var group = count.group();
    var rows = new HashSet<List<Integer>>();
    run(
        count.plan(),
        mask & Layer.DELETED,
        -1,
        _ -> {
          rows.add(Arrays.stream(group.locals()).map(v -> binding[v]).boxed().toList());
          return false;
        });
    hidden = mask;
    limit = below;
    binding = before;
    return rows.size();
  }
}

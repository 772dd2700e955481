package aion.inference;

import org.jspecify.annotations.Nullable;

/// Finds out whether facts follow in one step from others.
final class Derivations {
  private final Facts facts;
  private final Join join;
  private final Rulebook rules;
  private @Nullable Clause found;
  private int rank;

  Derivations(Facts facts, Join join, Rulebook rules) {
    this.facts = facts;
    this.join = join;
    this.rules = rules;
  }

  /// @param below premises have a lower rank than this
  /// @return the rule, whose premises are then in the join; null when there is none
  @Nullable Clause find(int fact, int below) {
    int s = facts.s[fact];
    int p = facts.p[fact];
    int o = facts.o[fact];
    found = null;
    rules.conclusions.each(
        s,
        p,
        o,
        conclusion -> {
          if (found == null) attempt(conclusion, s, p, o, below);
        });
    return found;
  }

  /// The rank of a fact by the derivation that was found last.
  int rank() {
    return rank;
  }

  private void attempt(Rulebook.Conclusion conclusion, int s, int p, int o, int below) {
    var clause = conclusion.clause();
    var head = clause.head[conclusion.place()];
    if (!join.mayConclude(clause, s, p, o)) return;
    join.start(clause);
    if (!join.bind(head, s, p, o)) return;
    if (clause.computes || !clause.groups.isEmpty()) join.unbindComputed(clause);
    boolean reached =
        join.run(
            clause.beforeHead(conclusion.place()),
            Layer.DELETED,
            below,
            -1,
            highest -> {
              rank = highest + 1;
              return join.admits(clause)
                  && join.value(head.s()) == s
                  && join.value(head.p()) == p
                  && join.value(head.o()) == o;
            });
    if (reached) found = clause;
  }
}

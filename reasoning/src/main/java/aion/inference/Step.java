package aion.inference;

import aion.inference.Condition.Call;
import aion.inference.Condition.Group;
import aion.inference.Condition.Pattern;

/// One move of a plan: the next condition to meet, given what earlier moves bound.
sealed interface Step {
  /// How a pattern's triples are found, by what is bound already.
  enum Access {
    TRIPLE,
    SUBJECT_PREDICATE,
    PREDICATE_OBJECT,
    PREDICATE,
    SUBJECT,
    OBJECT,
    ALL
  }

  /// @param place which pattern of the body this is
  /// @param fresh the variables that this pattern binds
  record Match(Pattern pattern, int place, Access access, int[] fresh) implements Step {}

  /// @param binds whether the built-in's result was not bound before
  record Apply(Call call, boolean binds) implements Step {}

  /// @param plan finds the matches of the group
  /// @param binds whether the count was not bound before
  record Count(Group group, Step[] plan, boolean binds) implements Step {}

  record Without(Group group, Step[] plan) implements Step {}
}

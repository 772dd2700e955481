package aion.inference;

/// What the body of a rule asks for, with numbers for terms: a constant is its number, a variable v
/// is ~v, so below zero.
sealed interface Condition {

  /// A triple that must be there.
  record Pattern(int s, int p, int o) implements Condition {
    /// Whether some triple could fit both; repeated variables are not looked at.
    boolean meets(Pattern other) {
      return meet(s, other.s) && meet(p, other.p) && meet(o, other.o);
    }

    private static boolean meet(int one, int other) {
      return one < 0 || other < 0 || one == other;
    }

    boolean isGround() {
      return s >= 0 && p >= 0 && o >= 0;
    }
  }

  /// A built-in that compares its arguments, or computes the last of them from the others.
  record Call(BuiltIn function, int[] arguments) implements Condition {
    int target() {
      return arguments[arguments.length - 1];
    }
  }

  /// Patterns of which no match may be there, or whose matches are counted.
  ///
  /// @param counts whether matches are counted; otherwise none may be there
  /// @param target what the count is; 0 when nothing is counted
  /// @param locals the variables that occur here alone
  record Group(boolean counts, int target, Pattern[] patterns, int[] locals) implements Condition {}
}

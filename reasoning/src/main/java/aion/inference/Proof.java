package aion.inference;

import java.util.List;
import org.apache.jena.graph.Triple;

/// Why a fact holds. Facts that several premises rest on are shared, and no fact rests on itself.
public sealed interface Proof {
  Triple fact();

  /// A fact that was given.
  record Given(Triple fact) implements Proof {}

  /// A fact that a rule concludes.
  ///
  /// @param rule the rule's name
  /// @param premises the facts that met the rule's patterns, in their order
  /// @param conditions the built-ins, `noValue` and `count` that held beside, with their values
  record Inferred(Triple fact, String rule, List<Proof> premises, List<String> conditions)
      implements Proof {}
}

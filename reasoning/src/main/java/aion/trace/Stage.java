package aion.trace;

/// The stages of the loop.
public enum Stage {
  /// What came in.
  SENSING,
  /// What was expected from it.
  PROCESSING,
  /// What was advised.
  SYNTHESIZING,
  /// What was decided, approved, ordered and sent, and what came back.
  ACTING,
  /// What came of it.
  LEARNING
}

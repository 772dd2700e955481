package aion.outbox.connector;

import aion.problem.Problem;

/// What became of a parcel.
public sealed interface Sending {
  /// The target has it.
  ///
  /// @param receipt what the target said, or where it lies; empty when nothing
  record Taken(String receipt) implements Sending {}

  /// The target could not be reached or did not make sense: it is tried again later.
  record Down(Problem problem) implements Sending {}

  /// The target will not take this order, however often it is tried.
  record Refused(Problem problem) implements Sending {}
}

package aion.outbox.connector;

import aion.problem.Problem;

/// A target that is not set up: orders wait, and say what is missing.
public record Unusable(String name, Problem problem) implements Target {
  @Override
  public Sending send(Parcel parcel) {
    return new Sending.Down(problem);
  }
}

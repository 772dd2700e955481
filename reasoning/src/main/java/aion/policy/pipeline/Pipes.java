package aion.policy.pipeline;

import java.util.List;

/// All pipelines of a length with orders up to a size, numbered; the next to arrive counts most.
record Pipes(int length, int most, int count) {
  static Pipes of(int length, int most) {
    double count = Math.pow(most + 1.0, length);
    if (count > Integer.MAX_VALUE / 2) throw new IllegalArgumentException("Too many pipelines.");
    return new Pipes(length, most, (int) count);
  }

  /// What arrives next; the new order itself when nothing is under way.
  int first(int pipe, int order) {
    return length == 0 ? order : pipe / (count / (most + 1));
  }

  /// The pipeline one period later, with the new order at its end.
  int after(int pipe, int order) {
    return length == 0 ? 0 : pipe % (count / (most + 1)) * (most + 1) + order;
  }

  int numberOf(List<Integer> orders) {
    int number = 0;
    for (int order : orders) number = number * (most + 1) + Math.min(order, most);
    return number;
  }
}

package aion.policy.pipeline;

import aion.policy.stated.WholeDemand;
import java.util.Random;

/// Demands of many periods, drawn once, so that candidates differ in nothing but themselves.
final class Draws {
  private final int[] demands;

  Draws(WholeDemand law, int count, long seed) {
    var random = new Random(seed);
    demands = new int[count];
    for (int t = 0; t < count; t++) demands[t] = law.quantile(random.nextDouble());
  }

  int count() {
    return demands.length;
  }

  int at(int period) {
    return demands[period];
  }
}

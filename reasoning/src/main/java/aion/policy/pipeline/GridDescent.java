package aion.policy.pipeline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Looks for the least of a function of whole numbers: moves one of them, or two at a time, by ever
/// smaller steps while it gets better.
final class GridDescent {
  /// @param at the point found
  record Found(int[] at, double cost) {}

  private final int[] least;
  private final int[] most;
  private final ToDoubleFunction<int[]> function;
  private final Map<List<Integer>, Double> known = new HashMap<>();

  private GridDescent(int[] least, int[] most, ToDoubleFunction<int[]> function) {
    this.least = least;
    this.most = most;
    this.function = function;
  }

  static Found least(int[] least, int[] most, int[] start, ToDoubleFunction<int[]> function) {
    return new GridDescent(least, most, function).descend(start.clone());
  }

  private Found descend(int[] start) {
    var best = new Found(start, cost(start));
    int widest = 1;
    for (int i = 0; i < start.length; i++) widest = Math.max(widest, (most[i] - least[i]) / 4);
    for (int step = Integer.highestOneBit(widest); step > 0; step /= 2) {
      var before = best;
      do {
        before = best;
        best = around(best, step);
      } while (best.cost < before.cost);
    }
    return best;
  }

  private Found around(Found from, int step) {
    var best = from;
    int moves = (int) Math.pow(3, from.at.length);
    for (int move = 0; move < moves; move++) {
      var to = from.at.clone();
      int moved = 0;
      for (int i = 0, rest = move; i < to.length; i++, rest /= 3) {
        to[i] = Math.clamp(to[i] + (rest % 3 - 1) * (long) step, least[i], most[i]);
        if (rest % 3 != 1) moved++;
      }
      if (moved == 0 || moved > 2) continue;
      double cost = cost(to);
      if (cost < best.cost) best = new Found(to, cost);
    }
    return best;
  }

  private double cost(int[] at) {
    var key = Arrays.stream(at).boxed().toList();
    var seen = known.get(key);
    if (seen != null) return seen;
    double cost = function.applyAsDouble(at);
    known.put(key, cost);
    return cost;
  }
}

package aion.forecast.model;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// The simplex search of Nelder & Mead (1965). It lives in the hot loop of every fit, so it
/// allocates nothing while it runs.
final class NelderMead {
  private NelderMead() {}

  /// Moves `start` to where `cost` is small.
  ///
  /// @param reach the first step in each direction
  /// @return the cost there
  static double minimize(
      ToDoubleFunction<double[]> cost, double[] start, double reach, int evaluations) {
    int n = start.length;
    var points = new double[n + 1][];
    var costs = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      points[i] = start.clone();
      if (i > 0) points[i][i - 1] += reach;
      costs[i] = finite(cost.applyAsDouble(points[i]));
    }
    int left = evaluations - n - 1;
    var centre = new double[n];
    var tried = new double[n];
    var further = new double[n];
    while (left > 0) {
      int best = 0;
      int worst = 0;
      for (int i = 1; i <= n; i++) {
        if (costs[i] < costs[best]) best = i;
        if (costs[i] >= costs[worst]) worst = i;
      }
      if (costs[worst] - costs[best] <= 1e-6 * (Math.abs(costs[best]) + 1e-6)) break;
      double second = Double.NEGATIVE_INFINITY;
      for (int i = 0; i <= n; i++) if (i != worst) second = Math.max(second, costs[i]);
      Arrays.fill(centre, 0);
      for (int i = 0; i <= n; i++)
        if (i != worst) for (int j = 0; j < n; j++) centre[j] += points[i][j] / n;

      double reflected = at(cost, centre, points[worst], -1, tried);
      left--;
      if (reflected < costs[best]) {
        double expanded = at(cost, centre, points[worst], -2, further);
        left--;
        if (expanded < reflected) replace(points, costs, worst, further, expanded);
        else replace(points, costs, worst, tried, reflected);
      } else if (reflected < second) {
        replace(points, costs, worst, tried, reflected);
      } else {
        double nearer = reflected < costs[worst] ? -0.5 : 0.5;
        double contracted = at(cost, centre, points[worst], nearer, further);
        left--;
        if (contracted < Math.min(reflected, costs[worst])) {
          replace(points, costs, worst, further, contracted);
        } else {
          for (int i = 0; i <= n; i++) {
            if (i == best) continue;
            for (int j = 0; j < n; j++)
              points[i][j] = points[best][j] + 0.5 * (points[i][j] - points[best][j]);
            costs[i] = finite(cost.applyAsDouble(points[i]));
            left--;
          }
        }
      }
    }
    int best = 0;
    for (int i = 1; i <= n; i++) if (costs[i] < costs[best]) best = i;
    System.arraycopy(points[best], 0, start, 0, n);
    return costs[best];
  }

  private static double at(
      ToDoubleFunction<double[]> cost, double[] centre, double[] worst, double by, double[] into) {
    for (int j = 0; j < into.length; j++) into[j] = centre[j] + by * (worst[j] - centre[j]);
    return finite(cost.applyAsDouble(into));
  }

  private static void replace(
      double[][] points, double[] costs, int at, double[] point, double cost) {
    System.arraycopy(point, 0, points[at], 0, point.length);
    costs[at] = cost;
  }

  private static double finite(double cost) {
    return Double.isFinite(cost) ? cost : 1e300;
  }
}

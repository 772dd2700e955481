package aion.forecast.choice;

import aion.forecast.model.Levels;
import aion.forecast.model.Outlook;
import java.util.Arrays;
import java.util.List;

/// Weighted averages of quantiles, level by level (Vincent 1912; Lichtendahl, Grushka-Cockayne &
/// Winkler 2013): they keep the shape of their parts and never cross.
final class Combination {
  private Combination() {}

  static Outlook of(List<Outlook> parts, double[] weights) {
    var combined = new Outlook(parts.getFirst().horizon());
    for (int h = 0; h < combined.horizon(); h++) {
      for (int part = 0; part < weights.length; part++) {
        var outlook = parts.get(part);
        combined.means()[h] += weights[part] * outlook.means()[h];
        for (int i = 0; i < Levels.COUNT; i++)
          combined.quantiles(h)[i] += weights[part] * outlook.quantiles(h)[i];
      }
    }
    return combined;
  }

  /// Weights from losses: the better a model did, the more it counts, and with more evidence more
  /// sharply. With none all count as much as they do at first.
  ///
  /// @param firsts what each counts at first
  /// @param losses NaN for a model that was not tried
  /// @param evidence how many values the losses rest on
  static double[] weights(double[] firsts, double[] losses, int evidence, double sharpness) {
    double best = Arrays.stream(losses).filter(Double::isFinite).min().orElse(0);
    double sharp = sharpness * evidence / (evidence + 12.0);
    var weights = firsts.clone();
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double relative = best > 0 && Double.isFinite(losses[i]) ? losses[i] / best : 1.1;
      weights[i] *= Math.exp(-sharp * (relative - 1));
      sum += weights[i];
    }
    double kept = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weights[i] / sum < 0.02 ? 0 : weights[i] / sum;
      kept += weights[i];
    }
    for (int i = 0; i < weights.length; i++) weights[i] /= kept;
    return weights;
  }
}

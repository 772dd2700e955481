package aion.forecast.choice;

import aion.forecast.model.Fit;
import aion.forecast.model.History;
import aion.forecast.model.Levels;
import aion.forecast.model.Model;
import aion.forecast.model.Outlook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A model tried on the end of a history that it had not seen: fitted once before it, then asked
/// from each point on, always with its state as of that point.
///
/// @param outlooks from each origin, oldest first
/// @param loss mean pinball loss over origins, steps and levels
record Trial(Model model, List<Outlook> outlooks, double loss) {
  /// @param start how many values were known at the first origin
  static Optional<Trial> of(Model model, History history, int start, int horizon) {
    var fitted = model.fit(history.first(start));
    if (fitted.isEmpty()) return Optional.empty();
    Fit fit = fitted.get();
    var outlooks = new ArrayList<Outlook>();
    double sum = 0;
    double weights = 0;
    for (int t = start; t < history.length(); t++) {
      var outlook = new Outlook(Math.min(horizon, history.length() - t));
      fit.predict(outlook);
      if (!outlook.isFinite()) return Optional.empty();
      outlooks.add(outlook);
      for (int h = 0; h < outlook.horizon(); h++) {
        sum += loss(outlook.quantiles(h), history.values()[t + h]);
        weights++;
      }
      fit.observe(history.values()[t]);
    }
    return Optional.of(new Trial(model, outlooks, sum / weights));
  }

  /// The pinball loss of quantiles (Koenker & Bassett 1978), averaged over the levels.
  static double loss(double[] quantiles, double value) {
    double sum = 0;
    for (int i = 0; i < Levels.COUNT; i++) {
      double p = Levels.probability(i);
      double error = value - quantiles[i];
      sum += error >= 0 ? p * error : (p - 1) * error;
    }
    return 2 * sum / Levels.COUNT;
  }
}

package aion.forecast.choice;

import aion.forecast.model.Fit;
import aion.forecast.model.Outlook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fitted models with their weights and the calibration of their average. It moves on with the
/// series: weights, parameters and calibration stay.
public final class Blend {
  private final List<Fit> fits;
  private final double[] shares;
  private final Calibration calibration;
  private final Traits traits;
  private final Reason reason;

  Blend(List<Fit> fits, double[] shares, Calibration calibration, Traits traits, Reason reason) {
    this.fits = List.copyOf(fits);
    this.shares = shares;
    this.calibration = calibration;
    this.traits = traits;
    this.reason = reason;
  }

  /// Takes in the next value of the series.
  public void observe(double value) {
    double scaled = traits.unscaled(value);
    fits.forEach(fit -> fit.observe(scaled));
  }

  /// What comes after the values seen so far; empty when a model loses itself.
  public Optional<Forecast> forecast(int horizon) {
    var periods = new ArrayList<Outlook>();
    var sums = new ArrayList<Outlook>();
    for (var fit : fits) {
      var period = new Outlook(horizon);
      var sum = new Outlook(horizon);
      fit.predict(period);
      fit.predictSums(sum);
      periods.add(period);
      sums.add(sum);
    }
    var combined = Combination.of(periods, shares);
    var combinedSums = Combination.of(sums, shares);
    calibration.apply(combined, combinedSums);
    return combined.isFinite() && combinedSums.isFinite()
        ? Optional.of(traits.forecast(combined, combinedSums, reason))
        : Optional.empty();
  }
}

package aion.forecast.model;

/// A model with its parameters and its state after the last value it has seen. Parameters stay; the
/// state moves on with each value observed.
public interface Fit {
  /// What the model is called in reasons, e.g. `ETS(A,Ad,M)`.
  String name();

  /// Takes in the next value.
  void observe(double value);

  /// Fills in the means and quantiles of the coming periods.
  void predict(Outlook outlook);

  /// Fills in the means and quantiles of the sums over the first one, two, three … coming periods.
  void predictSums(Outlook outlook);
}

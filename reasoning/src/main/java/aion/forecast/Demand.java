package aion.forecast;

/// What will be demanded at a stock point, as distributions over the days to come.
public sealed interface Demand permits DemandHistory, ForecastDemand {
  /// Whether anything is demanded on the whole.
  boolean hasDemand();

  /// Mean demand a day, in base units.
  double meanPerDay();

  /// The demand over so many days from today on.
  EmpiricalDistribution over(int days);

  /// The same with `by` times the demand; the factor is above zero.
  Demand scaled(double by);
}

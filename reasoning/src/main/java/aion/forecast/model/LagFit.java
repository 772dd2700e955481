package aion.forecast.model;

/// The value some periods ago, and a change for each round.
final class LagFit extends WindowFit {
  private final String name;
  private final double change;

  LagFit(String name, History history, int lag, double change, double deviation) {
    super(history, lag, deviation);
    this.name = name;
    this.change = change;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  void means(double[] means) {
    for (int h = 0; h < means.length; h++) means[h] = value(h) + change * (h / span() + 1);
  }

  @Override
  double response(int after) {
    return after % span() == 0 ? 1 : 0;
  }
}

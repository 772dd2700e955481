package aion.forecast.model;

/// The value some periods ago, and a change for each round.
final class LagFit extends ShockFit {
  private final String name;
  private final double[] last;
  private final double change;
  private final double deviation;
  private int oldest;

  LagFit(String name, History history, int lag, double change, double deviation) {
    this.name = name;
    this.last = new double[lag];
    System.arraycopy(history.values(), history.length() - lag, last, 0, lag);
    this.change = change;
    this.deviation = deviation;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void observe(double value) {
    last[oldest] = value;
    oldest = (oldest + 1) % last.length;
  }

  @Override
  void means(double[] means) {
    for (int h = 0; h < means.length; h++)
      means[h] = last[(oldest + h) % last.length] + change * (h / last.length + 1);
  }

  @Override
  double response(int after) {
    return after % last.length == 0 ? 1 : 0;
  }

  @Override
  double deviation() {
    return deviation;
  }
}

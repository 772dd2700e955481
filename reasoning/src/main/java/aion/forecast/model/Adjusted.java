package aion.forecast.model;

/// A model of the values without their season, which is put back afterwards.
final class Adjusted extends ShockFit {
  private final ShockFit inner;
  private final double[] indices;
  private final boolean factors;
  private int time;

  Adjusted(ShockFit inner, double[] indices, boolean factors, int time) {
    this.inner = inner;
    this.indices = indices;
    this.factors = factors;
    this.time = time;
  }

  /// The history without its season.
  static History adjust(History history, double[] indices, boolean factors) {
    var values = history.values().clone();
    for (int t = 0; t < values.length; t++)
      values[t] =
          factors
              ? values[t] / indices[t % indices.length]
              : values[t] - indices[t % indices.length];
    return new History(values, 1);
  }

  @Override
  public String name() {
    return inner.name() + (factors ? ", season as factors" : ", season as differences");
  }

  @Override
  public void observe(double value) {
    double index = indices[time++ % indices.length];
    inner.observe(factors ? value / index : value - index);
  }

  @Override
  void means(double[] means) {
    inner.means(means);
    for (int h = 0; h < means.length; h++) {
      double index = indices[(time + h) % indices.length];
      means[h] = factors ? means[h] * index : means[h] + index;
    }
  }

  @Override
  double response(int after) {
    return inner.response(after);
  }

  @Override
  double deviation() {
    return inner.deviation();
  }

  @Override
  double sizeOf(int step, double mean) {
    return factors ? indices[(time + step) % indices.length] : 1;
  }
}

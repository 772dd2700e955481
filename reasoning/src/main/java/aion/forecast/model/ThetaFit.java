package aion.forecast.model;

/// The state of a theta model, after Fiorucci et al. (2016), section 3: a level, and the line of
/// the history so far.
final class ThetaFit extends ShockFit {
  private static final double MOST_THETA = 20;

  private final Theta.Kind kind;
  private final double[] values;
  private final double spread;
  private final double wholeStart;
  private final double wholeSlope;
  private double alpha;
  private double theta;
  private double level;
  private double mean;
  private double start;
  private double slope;
  private double decay;
  private int time;
  private double deviation;

  ThetaFit(Theta.Kind kind, History history) {
    this.kind = kind;
    this.values = history.values();
    this.spread = Math.sqrt(history.changeSquare());
    int n = values.length;
    double middle = (n + 1) / 2.0;
    double average = history.mean();
    double above = 0;
    double below = 0;
    for (int t = 1; t <= n; t++) {
      above += (t - middle) * (values[t - 1] - average);
      below += (t - middle) * (t - middle);
    }
    wholeSlope = below > 0 ? above / below : 0;
    wholeStart = average - wholeSlope * middle;
  }

  /// The sum of squared errors from the third period on.
  double cost(double[] places) {
    alpha = Bounds.within(0.01, 0.99, places[0]);
    level = values[0] + places[1] * spread;
    theta = kind == Theta.Kind.STANDARD ? 2 : 1 + Math.exp(Math.min(places[2], 3));
    if (theta > MOST_THETA) theta = MOST_THETA;
    mean = 0;
    start = kind == Theta.Kind.DYNAMIC ? 0 : wholeStart;
    slope = kind == Theta.Kind.DYNAMIC ? 0 : wholeSlope;
    time = 0;
    decay = 1;
    double squares = 0;
    for (double value : values) {
      double error = value - next();
      if (time >= 2) squares += error * error;
      step(value);
    }
    return squares;
  }

  void settle(double[] places) {
    double squares = cost(places);
    deviation = Math.sqrt(squares / Math.max(1, values.length - 2 - places.length));
  }

  private double next() {
    return level + (1 - 1 / theta) * (decay * start + (1 - decay * (1 - alpha)) / alpha * slope);
  }

  private void step(double value) {
    level = alpha * value + (1 - alpha) * level;
    time++;
    decay *= 1 - alpha;
    if (kind == Theta.Kind.DYNAMIC) {
      double before = mean;
      mean += (value - mean) / time;
      slope = time == 1 ? 0 : ((time - 2) * slope + 6.0 / time * (value - before)) / (time + 1);
      start = mean - (time + 1) / 2.0 * slope;
    }
  }

  @Override
  public String name() {
    return kind == Theta.Kind.STANDARD ? "Theta" : "%s (theta %.1f)".formatted(kind.text, theta);
  }

  @Override
  public void observe(double value) {
    step(value);
  }

  @Override
  void means(double[] means) {
    double levelBefore = level;
    double meanBefore = mean;
    double startBefore = start;
    double slopeBefore = slope;
    double decayBefore = decay;
    int timeBefore = time;
    for (int h = 0; h < means.length; h++) {
      means[h] = next();
      step(means[h]);
    }
    level = levelBefore;
    mean = meanBefore;
    start = startBefore;
    slope = slopeBefore;
    decay = decayBefore;
    time = timeBefore;
  }

  @Override
  double response(int after) {
    return after == 0 ? 1 : alpha;
  }

  @Override
  double deviation() {
    return deviation;
  }
}

package aion.forecast.model;

/// An exponential smoothing model after the last value of its run.
final class EtsFit extends ShockFit {
  private final EtsRun run;
  private final double deviation;
  private int time;

  EtsFit(EtsRun run, int time) {
    this.run = run;
    this.time = time;
    int freedom = Math.max(1, time - run.form.searched() - 1);
    this.deviation = Math.sqrt(run.squares / freedom);
  }

  @Override
  public String name() {
    return run.form.text();
  }

  @Override
  public void observe(double value) {
    run.step(time++, value);
  }

  @Override
  void means(double[] means) {
    double slope = 0;
    double damp = 1;
    for (int h = 0; h < means.length; h++) {
      damp *= run.damping;
      slope += damp * run.slope;
      double base = run.level + slope;
      means[h] =
          switch (run.form.season()) {
            case NONE -> base;
            case ADDITIVE -> base + run.season[(time + h) % run.season.length];
            case MULTIPLICATIVE -> base * run.season[(time + h) % run.season.length];
          };
    }
  }

  @Override
  double response(int after) {
    if (after == 0) return 1;
    double sum = run.alpha;
    if (run.beta > 0) {
      double phi = run.damping;
      sum += run.beta * (phi == 1 ? after : phi * (1 - Math.pow(phi, after)) / (1 - phi));
    }
    if (run.gamma > 0 && after % run.season.length == 0) sum += run.gamma;
    return sum;
  }

  @Override
  double deviation() {
    return deviation;
  }

  @Override
  double sizeOf(int step, double mean) {
    return run.form.relative() ? Math.abs(mean) : 1;
  }
}

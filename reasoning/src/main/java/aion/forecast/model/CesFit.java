package aion.forecast.model;

/// Complex exponential smoothing after the last value of its run.
final class CesFit extends ShockFit {
  private final CesRun run;
  private final double deviation;
  private int time;
  private double[] responses = {};

  CesFit(CesRun run, int time) {
    this.run = run;
    this.time = time;
    this.deviation = Math.sqrt(run.squares / Math.max(1, time - run.kind.searched - 2));
  }

  @Override
  public String name() {
    return run.kind.text;
  }

  @Override
  public void observe(double value) {
    run.step(time++, value);
  }

  @Override
  void means(double[] means) {
    ahead(means, 0);
  }

  /// The means when the next value is off by `shock`, which is how responses are found.
  private void ahead(double[] means, double shock) {
    double level = run.level;
    double left = run.left;
    var season = run.season.clone();
    var hidden = run.hidden.clone();
    for (int h = 0; h < means.length; h++) {
      int place = (time + h) % run.season.length;
      means[h] = run.mean(place);
      run.move(place, h == 0 ? shock : 0);
    }
    run.level = level;
    run.left = left;
    System.arraycopy(season, 0, run.season, 0, season.length);
    System.arraycopy(hidden, 0, run.hidden, 0, hidden.length);
  }

  @Override
  double response(int after) {
    if (after == 0) return 1;
    if (after >= responses.length) {
      var without = new double[Math.max(32, 2 * after)];
      responses = new double[without.length];
      ahead(without, 0);
      ahead(responses, deviation > 0 ? deviation : 1);
      for (int h = 0; h < without.length; h++)
        responses[h] = (responses[h] - without[h]) / (deviation > 0 ? deviation : 1);
    }
    return responses[after];
  }

  @Override
  double deviation() {
    return deviation;
  }
}

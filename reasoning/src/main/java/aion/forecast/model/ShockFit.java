package aion.forecast.model;

/// A model whose value is a mean plus a shock, where shocks live on in later periods. The variance
/// of a step sums the squared responses of the shocks between (Hyndman et al. 2008, chapter 6); for
/// models with relative shocks that is the first-order approximation.
abstract class ShockFit implements Fit {
  /// Fills in the means of the coming periods.
  abstract void means(double[] means);

  /// How much of a shock is left after so many periods, in shares of it; 1 at 0.
  abstract double response(int after);

  /// The standard deviation of a shock; with relative shocks, in shares of the mean.
  abstract double deviation();

  /// What a step's mean is multiplied with to have the size of a shock there.
  double sizeOf(int step, double mean) {
    return 1;
  }

  @Override
  public final void predict(Outlook outlook) {
    means(outlook.means());
    double square = 0;
    for (int h = 0; h < outlook.horizon(); h++) {
      double response = response(h);
      square += response * response;
      double mean = outlook.means()[h];
      outlook.normal(h, mean, deviation() * sizeOf(h, mean) * Math.sqrt(square));
    }
  }

  @Override
  public final void predictSums(Outlook outlook) {
    int horizon = outlook.horizon();
    means(outlook.means());
    var sizes = new double[horizon];
    for (int h = 0; h < horizon; h++) sizes[h] = sizeOf(h, outlook.means()[h]);
    var left = new double[horizon]; // what each shock has done to the sum so far
    double sum = 0;
    for (int h = 0; h < horizon; h++) {
      sum += outlook.means()[h];
      double square = 0;
      for (int shock = 0; shock <= h; shock++) {
        left[shock] += response(h - shock) * sizes[h];
        square += left[shock] * left[shock];
      }
      outlook.normal(h, sum, deviation() * Math.sqrt(square));
    }
  }
}

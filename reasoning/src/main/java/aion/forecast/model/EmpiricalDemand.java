package aion.forecast.model;

import java.util.Optional;

/// What was, is what will be: the quantiles of the past values.
///
/// @param window how many of the last values count
/// @param smooth whether quantiles are averaged by a kernel
public record EmpiricalDemand(int window, boolean smooth) implements Model {
  @Override
  public String name() {
    return (smooth ? "Kernel quantiles" : "Empirical quantiles")
        + (window == Integer.MAX_VALUE ? "" : " of the last " + window);
  }

  @Override
  public Optional<Fit> fit(History history) {
    if (history.length() < 2) return Optional.empty();
    if (window != Integer.MAX_VALUE && history.length() < window) return Optional.empty();
    return Optional.of(new Sample(name(), window, smooth, new Seen(history)));
  }

  private record Sample(String name, int window, boolean smooth, Seen seen) implements Fit {
    @Override
    public void observe(double value) {
      seen.add(value);
    }

    @Override
    public void predict(Outlook outlook) {
      var sorted = seen.sorted(window);
      fill(outlook, 0, sorted);
      outlook.repeatFirst();
    }

    @Override
    public void predictSums(Outlook outlook) {
      for (int h = 0; h < outlook.horizon(); h++) fill(outlook, h, seen.sums(window, h + 1));
    }

    private void fill(Outlook outlook, int step, double[] sorted) {
      if (smooth) Shape.kernel(outlook, step, sorted);
      else Shape.empirical(outlook, step, sorted, 1);
    }
  }
}

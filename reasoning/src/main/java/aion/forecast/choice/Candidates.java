package aion.forecast.choice;

import aion.forecast.model.Arima;
import aion.forecast.model.Ces;
import aion.forecast.model.Counts;
import aion.forecast.model.EmpiricalDemand;
import aion.forecast.model.Ets;
import aion.forecast.model.History;
import aion.forecast.model.Intermittent;
import aion.forecast.model.Model;
import aion.forecast.model.Simple;
import aion.forecast.model.Theta;
import java.util.ArrayList;
import java.util.List;

/// Which models are tried for which kind of series, and what each counts before it was tried.
final class Candidates {
  record Candidate(Model model, double first) {}

  private Candidates() {}

  /// What each counts at first was chosen on the M3 and hospital series: with few values and no
  /// season, theta models with their damped half trend err least, and models with more to estimate
  /// most.
  static List<Candidate> smooth(History history) {
    boolean rich = history.length() >= 40 || history.isSeasonal();
    return List.of(
        new Candidate(new Ets(), rich ? 1.5 : 0.7),
        new Candidate(new Arima(), rich ? 0.4 : 0.15),
        new Candidate(new Ces(), rich ? 0.4 : 0.05),
        new Candidate(new Theta(Theta.Kind.STANDARD), 0.5),
        new Candidate(new Theta(Theta.Kind.OPTIMISED), rich ? 0.5 : 1),
        new Candidate(new Theta(Theta.Kind.DYNAMIC), rich ? 1 : 2.5),
        new Candidate(new Simple.Naive(), 0.1),
        new Candidate(new Simple.Drift(), rich ? 0.1 : 0.5),
        new Candidate(new Simple.SeasonalNaive(), 0.3),
        new Candidate(new Simple.MovingAverage(), 0.1),
        new Candidate(new EmpiricalDemand(Integer.MAX_VALUE, true), 0.1));
  }

  /// @param whole whether demand comes in whole numbers
  static List<Candidate> intermittent(boolean whole) {
    var all = new ArrayList<Candidate>();
    for (var kind : Intermittent.Kind.values())
      all.add(new Candidate(new Intermittent(kind, whole), 0.5));
    all.add(new Candidate(new EmpiricalDemand(Integer.MAX_VALUE, false), 1));
    all.add(new Candidate(new EmpiricalDemand(Integer.MAX_VALUE, true), 1));
    all.add(new Candidate(new EmpiricalDemand(13, false), 0.5));
    all.add(new Candidate(new EmpiricalDemand(26, true), 0.5));
    if (whole) {
      all.add(new Candidate(new Counts(false), 1));
      all.add(new Candidate(new Counts(true), 1));
    }
    all.add(new Candidate(new Ets(), 0.3));
    return all;
  }
}

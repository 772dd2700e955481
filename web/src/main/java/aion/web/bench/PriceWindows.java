package aion.web.bench;

import aion.policy.decide.Decided;
import aion.policy.decide.Decisions;
import aion.policy.stated.LotPlan;
import aion.policy.stated.PriceAware;
import aion.policy.stated.ProblemReader.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/// Buys on windows of real prices, and compares with the plan that takes no notice of prices and
/// with one that knows them all.
final class PriceWindows {
  private static final int MONTHS = 12;
  private static final int HISTORY = 36;

  private enum Course {
    RISING,
    FALLING,
    FLAT
  }

  /// @param fixed cost of an order, as a share of the first price of a month's demand
  /// @param shift of all windows, in months
  private record Setting(double fixed, double regret, int shift) {
    @Override
    public String toString() {
      var allowed = regret > 1 ? "any regret" : "regret %.1f %%".formatted(100 * regret);
      return "K %.0f %%, %s%s".formatted(100 * fixed, allowed, shift > 0 ? ", shifted" : "");
    }
  }

  /// What was saved against the price-blind plan, and what could have been.
  private static final class Sum {
    private double saved;
    private double possible;

    void add(double won, double most) {
      saved += won;
      possible += most;
    }
  }

  private final Path folder;
  private final Report report;

  PriceWindows(Path folder, Report report) {
    this.folder = folder;
    this.report = report;
  }

  void measure() {
    var file = folder.resolve("monthly_prices.csv.xz");
    if (!Files.exists(file)) {
      report.note("Windows of prices were not run: there is no file '%s'.".formatted(file));
      return;
    }
    var series = read(file);
    for (double regret : List.of(PriceAware.REGRET, 0.05, 10.0))
      for (double fixed : List.of(0.02, 0.1, 0.3)) measure(series, new Setting(fixed, regret, 0));
    for (double fixed : List.of(0.02, 0.1, 0.3))
      measure(series, new Setting(fixed, PriceAware.REGRET, MONTHS / 2));
    report.note(
        "Windows of 12 months, one each 12 months of each series with 36 months before it, series that move in at least 85 % of them: rising and falling end 15 % or more above or below their start, flat ones within 5 %. One unit a month, a unit kept costs 1 % of the first price a month, an order 2, 10 or 30 % of it; blind lots then hold 2, 4 to 5 or 7 to 8 months.");
    report.note(
        "The regret of %.1f %% and its stress of two and a half deviations were chosen among eleven combinations by what they gave on the unshifted windows, and the rule after some twenty variants on random windows of the same series, so those figures flatter it. Shifted windows start half a year later: they were not looked at in choosing, but overlap the others by half."
            .formatted(100 * PriceAware.REGRET));
    report.note(
        "Recovered: savings against the price-blind plan as a share of what a plan that knows all prices saves, over all windows of the course. Windows are sorted by how they ended, which no buyer knows: a rule that buys ahead in rising windows loses in falling ones.");
  }

  private void measure(List<double[]> series, Setting setting) {
    var whole = new Sum();
    for (var course : Course.values()) measure(series, setting, course, whole);
    report.put(
        "recovered over all windows, " + setting,
        "%, bar 30",
        "found",
        Figures.rounded(100 * whole.saved / whole.possible, 1));
  }

  private void measure(List<double[]> series, Setting setting, Course course, Sum whole) {
    int windows = 0;
    int dearer = 0;
    var sum = new Sum();
    double worst = -1;
    for (double[] prices : series)
      for (int start = HISTORY + setting.shift; start + MONTHS <= prices.length; start += MONTHS) {
        if (!isUsable(prices, start) || courseOf(prices, start) != course) continue;
        var problem = problem(prices, start, setting);
        var answer = Decisions.answer(new Read("price_aware", "", problem, List.of()));
        double blind = ((Decided.Purchases) answer.decision()).priceBlindCost();
        var all = new LotPlan(problem.demand(), setting.fixed, problem.holding(), problem.prices());
        double least =
            Decisions.answer(new Read("wagner_whitin", "", all, List.of())).expectedCost();
        windows++;
        sum.add(blind - answer.expectedCost(), blind - least);
        whole.add(blind - answer.expectedCost(), blind - least);
        double above = 100 * (answer.expectedCost() / blind - 1);
        if (above > 2) dearer++;
        worst = Math.max(worst, above);
      }
    var column = "%s, %s".formatted(course.name().toLowerCase(Locale.ROOT), setting);
    report.put("windows, " + column, "", "found", windows);
    report.put(
        "recovered, " + column, "%", "found", Figures.rounded(100 * sum.saved / sum.possible, 1));
    report.put(
        "dearest against price-blind, " + column,
        course == Course.FALLING && setting.regret == PriceAware.REGRET ? "%, bar 2" : "%",
        "found",
        Figures.rounded(worst, 2));
    report.put("more than 2 % dearer, " + column, "windows", "found", dearer);
  }

  private static boolean isUsable(double[] prices, int start) {
    int still = 0;
    for (int i = start - HISTORY; i < start + MONTHS; i++) {
      if (!(prices[i] > 0)) return false;
      if (i > start - HISTORY && prices[i] == prices[i - 1]) still++;
    }
    return still <= 0.15 * (HISTORY + MONTHS);
  }

  private static @org.jspecify.annotations.Nullable Course courseOf(double[] prices, int start) {
    double change = prices[start + MONTHS - 1] / prices[start] - 1;
    if (change >= 0.15) return Course.RISING;
    if (change <= -0.15) return Course.FALLING;
    return Math.abs(change) <= 0.05 ? Course.FLAT : null;
  }

  private static PriceAware problem(double[] prices, int start, Setting setting) {
    var scaled = new ArrayList<Double>();
    for (int i = start - HISTORY; i < start + MONTHS; i++) scaled.add(prices[i] / prices[start]);
    return new PriceAware(
        Collections.nCopies(MONTHS, 1.0),
        scaled.subList(HISTORY, HISTORY + MONTHS),
        scaled.subList(0, HISTORY),
        setting.fixed,
        0.01,
        0,
        setting.regret,
        Double.POSITIVE_INFINITY);
  }

  /// The columns after the month; what is no number is no price.
  private static List<double[]> read(Path file) {
    List<String> lines;
    try (var in = new XZInputStream(Files.newInputStream(file))) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(2).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var series = new ArrayList<double[]>();
    int columns = lines.getFirst().split(",", -1).length;
    for (int c = 1; c < columns; c++) {
      var prices = new double[lines.size()];
      for (int i = 0; i < prices.length; i++) prices[i] = number(lines.get(i).split(",", -1)[c]);
      series.add(prices);
    }
    return series;
  }

  private static double number(String cell) {
    return cell.matches("[0-9]+(\\.[0-9]+)?") ? Double.parseDouble(cell) : 0;
  }
}

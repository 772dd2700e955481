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
    for (double fixed : List.of(0.02, 0.1, 0.3))
      for (var course : Course.values()) measure(series, fixed, course);
    report.note(
        "Windows of 12 months, one each 12 months of each series with 36 months before it, series that move in at least 85 %% of them: rising and falling end 15 %% or more above or below their start, flat ones within 5 %%. One unit a month, a unit kept costs 1 %% of the first price a month, an order 2, 10 or 30 %% of it; blind lots then hold 2, 4 to 5 or 7 to 8 months."
            .formatted());
    report.note(
        "Recovered: savings against the price-blind plan as a share of what a plan that knows all prices saves, over all windows of the course. Windows are sorted by how they ended, which no buyer knows: a rule that buys ahead in rising windows loses in falling ones.");
  }

  private void measure(List<double[]> series, double fixed, Course course) {
    int windows = 0;
    int dearer = 0;
    double saved = 0;
    double possible = 0;
    double worst = -1;
    for (double[] prices : series)
      for (int start = HISTORY; start + MONTHS <= prices.length; start += MONTHS) {
        if (!isUsable(prices, start) || courseOf(prices, start) != course) continue;
        var problem = problem(prices, start, fixed);
        var answer = Decisions.answer(new Read("price_aware", "", problem, List.of()));
        double blind = ((Decided.Purchases) answer.decision()).priceBlindCost();
        var all = new LotPlan(problem.demand(), fixed, problem.holding(), problem.prices());
        double least =
            Decisions.answer(new Read("wagner_whitin", "", all, List.of())).expectedCost();
        windows++;
        saved += blind - answer.expectedCost();
        possible += blind - least;
        double above = 100 * (answer.expectedCost() / blind - 1);
        if (above > 2) dearer++;
        worst = Math.max(worst, above);
      }
    var column =
        "%s, K %.0f %%".formatted(course.name().toLowerCase(java.util.Locale.ROOT), 100 * fixed);
    report.put("windows, " + column, "", "found", windows);
    report.put("recovered, " + column, "%", "found", Digits.of(100 * saved / possible, 1));
    report.put("dearest against price-blind, " + column, "%", "found", Digits.of(worst, 2));
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

  private static PriceAware problem(double[] prices, int start, double fixed) {
    var scaled = new ArrayList<Double>();
    for (int i = start - HISTORY; i < start + MONTHS; i++) scaled.add(prices[i] / prices[start]);
    return new PriceAware(
        Collections.nCopies(MONTHS, 1.0),
        scaled.subList(HISTORY, HISTORY + MONTHS),
        scaled.subList(0, HISTORY),
        fixed,
        0.01,
        0,
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

package aion.recommendation;

import aion.archive.ColdHistory;
import aion.forecast.Days;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.recommendation.Overview.CurrencyAmount;
import aion.recommendation.Overview.WeekCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Record;

/// Takes the key figures.
public final class OverviewFigures {
  private static final Cypher FIGURES = Cypher.named("recommendation/overview");
  private static final Cypher VALUE = Cypher.named("recommendation/stock-value");
  private static final Cypher ISSUES = Cypher.named("recommendation/issue-lines-by-week");
  private static final int YEAR = 365;
  private static final int WEEKS = 52;
  private static final int DECIMALS = 6;

  private final Graph graph;
  private final ColdHistory cold;
  private final Days days;

  public OverviewFigures(Graph graph, ColdHistory cold, Days days) {
    this.graph = graph;
    this.cold = cold;
    this.days = days;
  }

  /// @param seesPrices whether the reader may see the value of the stock
  public Overview take(boolean seesPrices) {
    var now = days.now();
    var today = days.today();
    var parameters =
        Map.of(
            "now", now.atZone(days.zone()),
            "startOfToday", days.startOf(today),
            "since", days.startOf(today.minusDays(YEAR)),
            "zone", days.zone().getId());
    var row = graph.read(FIGURES, parameters, r -> r).getFirst();
    int promised = count(row, "promised");
    return new Overview(
        now,
        count(row, "items"),
        count(row, "positions"),
        count(row, "suppliers"),
        count(row, "critical"),
        count(row, "soon"),
        count(row, "watch"),
        count(row, "openOrderLines"),
        count(row, "lateOrderLines"),
        count(row, "undatedOrderLines"),
        promised == 0 ? null : (double) count(row, "onTime") / promised,
        seesPrices ? stockValue() : null,
        issueLines(today),
        count(row, "entries"));
  }

  private List<CurrencyAmount> stockValue() {
    var sums = new TreeMap<String, BigDecimal>();
    graph.read(
        VALUE,
        Map.of(),
        row ->
            sums.merge(
                row.get("currency").asString(),
                Stored.amount(row.get("onHand"), row.get("scale").asInt())
                    .multiply(Stored.money(row.get("unitCost"))),
                BigDecimal::add));
    var values = new ArrayList<CurrencyAmount>();
    sums.forEach((currency, sum) ->
        values.add(new CurrencyAmount(sum.setScale(DECIMALS, RoundingMode.HALF_EVEN), currency)));
    return values;
  }

  private List<WeekCount> issueLines(LocalDate today) {
    var last = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var first = last.minusWeeks(WEEKS - 1);
    var counts =
        cold.reading(() -> issueLines(days.startOf(first), days.startOf(last.plusWeeks(1))));
    return first
        .datesUntil(last.plusWeeks(1), Period.ofWeeks(1))
        .map(week -> new WeekCount(week, counts.getOrDefault(week, 0)))
        .toList();
  }

  private Map<LocalDate, Integer> issueLines(ZonedDateTime from, ZonedDateTime until) {
    var counts = new HashMap<LocalDate, Integer>();
    graph.read(
        ISSUES,
        Map.of("from", from, "until", until, "zone", days.zone().getId()),
        row -> counts.put(row.get("week").asLocalDate(), row.get("lines").asInt()));
    cold.issueLines(from.toInstant(), until.toInstant())
        .forEach((time, lines) ->
            counts.merge(
                days.dayOf(time).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                Math.toIntExact(lines),
                Integer::sum));
    return counts;
  }

  private static int count(Record row, String name) {
    return row.get(name).asInt();
  }
}

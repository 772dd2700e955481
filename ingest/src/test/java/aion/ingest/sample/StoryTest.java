package aion.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The arithmetic of the story, as `docs/SAMPLE_COMPANY.md` states it, done plainly.
class StoryTest {
  private static final int YEAR = 365;
  private static final double UNIT_SHORT = 3 * 6.40;

  private final Simulation company = Simulation.run();
  private final long onHand = company.stock().onHand(Story.ITEM, Places.PLANT);
  private final long[] use = useOf(Story.ITEM);
  private final Suppliers.Offer cheaper = offerOf(Story.CHEAPER);
  private final Suppliers.Offer faster = offerOf(Story.FASTER);

  @Test
  void the_stock_lasts_six_days_and_nothing_is_on_order() {
    assertThat(onHand).isEqualTo(69);
    assertThat(onHand / perDay()).isCloseTo(6, within(0.3));
    assertThat(
            company.orderLines().stream()
                .filter(line -> line.offer().item().equals(Story.ITEM) && line.isOpen(Days.LAST)))
        .isEmpty();
  }

  @Test
  void the_books_were_above_the_reorder_level_until_the_count() {
    long books = onHand + Story.NOT_FOUND;

    assertThat((double) books).isGreaterThanOrEqualTo(Story.reorderLevel(Story.ITEM, 8, perDay()));
  }

  @Test
  void demand_is_steady() {
    var weeks = new long[YEAR / 7];
    for (int i = 0; i < weeks.length; i++) weeks[i] = sum(Days.COUNT - 7 * (i + 1), 7);

    assertThat(perDay()).isCloseTo(11.7, within(0.2));
    assertThat(Arrays.stream(weeks)).allMatch(week -> week > 50 && week < 130);
  }

  @Test
  void the_cheaper_supplier_takes_eight_days_and_the_faster_one_six() {
    assertThat(leadTimesOf(cheaper)).hasSizeGreaterThanOrEqualTo(8).containsOnly(7, 8, 9);
    assertThat(leadTimesOf(faster)).hasSizeGreaterThanOrEqualTo(8).containsOnly(5, 6, 7);
    assertThat(median(leadTimesOf(cheaper))).isEqualTo(8);
    assertThat(median(leadTimesOf(faster))).isEqualTo(6);
    assertThat(cheaper.priceFor(500)).isEqualTo("6.40");
    assertThat(faster.priceFor(500)).isEqualTo("6.44");
  }

  @Test
  void the_least_that_may_be_ordered_covers_the_need() {
    assertThat(cheaper.lotFor(1)).isEqualTo(500);
    assertThat(faster.lotFor(1)).isEqualTo(500);
    assertThat(500 / perDay()).isBetween(35.0, 50.0);
  }

  @Test
  void ordering_from_the_faster_supplier_is_cheaper_by_far() {
    assertThat(costOf(cheaper, 0) - costOf(faster, 0)).isGreaterThan(300);
  }

  @Test
  void the_cheaper_supplier_wins_again_from_five_days_on() {
    assertThat(costOf(cheaper, -2)).isGreaterThan(costOf(faster, 0) + 20);
    assertThat(costOf(cheaper, -3)).isLessThan(costOf(faster, 0) - 20);
  }

  @Test
  void even_the_faster_order_may_well_come_too_late() {
    double probability =
        leadTimesOf(faster).stream().mapToDouble(this::probabilityShort).average().orElseThrow();

    assertThat(probability).isBetween(0.35, 0.6);
  }

  /// Price of 500 pieces and what the pieces short before they arrive cost.
  private double costOf(Suppliers.Offer offer, int sooner) {
    double piecesShort =
        leadTimesOf(offer).stream()
            .mapToDouble(days -> piecesShort(days + sooner))
            .average()
            .orElseThrow();
    return 500 * offer.priceFor(500).doubleValue() + UNIT_SHORT * piecesShort;
  }

  private double piecesShort(int days) {
    int windows = YEAR - days + 1;
    double all = 0;
    for (int i = 0; i < windows; i++) all += Math.max(0, sum(Days.COUNT - YEAR + i, days) - onHand);
    return all / windows;
  }

  private double probabilityShort(int days) {
    int windows = YEAR - days + 1;
    double above = 0;
    for (int i = 0; i < windows; i++) if (sum(Days.COUNT - YEAR + i, days) > onHand) above++;
    return above / windows;
  }

  private double perDay() {
    return (double) sum(Days.COUNT - YEAR, YEAR) / YEAR;
  }

  private long sum(int from, int days) {
    return Arrays.stream(use, from, from + days).sum();
  }

  private long[] useOf(String item) {
    var used = new long[Days.COUNT];
    for (var movement : company.stock().movements())
      for (var line : movement.lines())
        if (line.role().equals("consumed") && line.item().equals(item))
          used[movement.day()] += line.amount();
    return used;
  }

  private List<Integer> leadTimesOf(Suppliers.Offer offer) {
    return company.orderLines().stream()
        .filter(line -> line.offer().equals(offer) && line.receivedBy(Days.LAST) == line.quantity())
        .map(line -> line.deliveries().getLast().day() - line.confirmed())
        .sorted()
        .toList();
  }

  private static int median(List<Integer> sorted) {
    return sorted.get(sorted.size() / 2);
  }

  private Suppliers.Offer offerOf(String supplier) {
    return company.suppliers().offersOf(Story.ITEM).stream()
        .filter(offer -> offer.supplier().code().equals(supplier))
        .findFirst()
        .orElseThrow();
  }
}

package aion.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.TestGraph;
import aion.audit.Verifier;
import aion.graph.Graph;
import aion.ledger.EntityFact;
import aion.ledger.Movement;
import aion.ledger.Receipt;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class ArchiveTest {
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  private LivedYear year;
  private Archiver archiver;

  @BeforeEach
  void live(Archive archive) {
    year = new LivedYear().live();
    archiver = new Archiver(archive, year.clock());
  }

  @AfterEach
  void close() {
    year.close();
  }

  @Test
  void every_answer_about_the_past_is_the_same_after_archiving(Graph graph, Archive archive) {
    var before = HistoryOf.all(graph, archive);

    var report = archiver.archive(APRIL, _ -> {});

    assertThat(report.partitions())
        .allSatisfy(partition -> assertThat(partition.entries()).isGreaterThan(50));
    assertThat(
            hot(
                graph,
                "MATCH (e:Entry) WHERE e.recordTime < datetime('2026-04-01') AND e.partition <> 'master' RETURN count(e) AS n"))
        .isZero();
    assertThat(HistoryOf.all(graph, archive)).isEqualTo(before);
  }

  @Test
  void every_answer_is_the_same_month_after_month_and_after_a_new_start(
      Graph graph, Archive archive) {
    var before = HistoryOf.all(graph, archive);

    for (int month = 2; month < 6; month++) archiver.archive(LocalDate.of(2026, month, 1), _ -> {});

    assertThat(HistoryOf.all(graph, archive)).isEqualTo(before);
    try (var restarted = new Archive(graph, archive.folder())) {
      assertThat(HistoryOf.all(graph, restarted)).isEqualTo(before);
    }
  }

  @Test
  void the_day_is_rounded_down_to_its_month_and_the_report_says_so() {
    var report = archiver.archive(LocalDate.of(2026, 3, 17), _ -> {});

    assertThat(report.before()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(report.asked()).isEqualTo(LocalDate.of(2026, 3, 17));
    assertThat(report.partitions()).extracting(ArchiveReport.Partition::files).containsOnly(2);
  }

  @Test
  void a_day_in_the_future_is_refused() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> archiver.archive(LocalDate.of(2027, 1, 1), _ -> {}))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.DATE_INVALID));
  }

  @Test
  void an_archived_id_gets_its_first_receipt_again_and_other_content_is_refused(
      Graph graph, Archive archive) {
    var first = new LedgerEntries(graph, archive).find(List.of("y-0")).getFirst();
    archiver.archive(APRIL, _ -> {});
    var lines = ExampleCompany.lines("BOLT-M8", "P1", "500", "pcs");
    var other = ExampleCompany.lines("BOLT-M8", "P1", "501", "pcs");

    var again =
        year.ledger()
            .post(LivedYear.posting("y-0", new Movement.Receipt(lines, null, ""), LivedYear.START));
    var changed =
        year.ledger()
            .postAll(
                List.of(
                    LivedYear.posting(
                        "y-0", new Movement.Receipt(other, null, ""), LivedYear.START)));

    assertThat(again)
        .isEqualTo(
            new Receipt.Appended(
                "y-0", first.partition(), first.offset(), first.recordTime(), first.hash(), true));
    assertThat(changed)
        .singleElement()
        .isInstanceOfSatisfying(
            Receipt.Refused.class,
            refused ->
                assertThat(refused.problem().code()).isEqualTo(ProblemCode.EVENT_ID_CONFLICT));
  }

  @Test
  void a_fact_of_a_closed_period_is_refused_and_one_of_the_open_period_is_taken() {
    archiver.archive(APRIL, _ -> {});
    var issue = new Movement.Issue(ExampleCompany.lines("BOLT-M8", "P1", "1", "pcs"), "");

    var late = LivedYear.posting("late", issue, Instant.parse("2026-03-31T23:59:59Z"));
    var open = LivedYear.posting("open", issue, Instant.parse("2026-04-01T00:00:00Z"));

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> year.ledger().post(late))
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo(ProblemCode.PERIOD_CLOSED);
          assertThat(problem.remedy()).contains("open period");
        });
    assertThat(year.ledger().post(open).known()).isFalse();
  }

  @Test
  void a_count_after_the_border_is_as_it_would_be_without_the_archive(Graph graph) {
    archiver.archive(APRIL, _ -> {});
    var counted = ExampleCompany.lines("NUT-M8", "P2", "77", "pcs");

    year.ledger()
        .post(
            LivedYear.posting(
                "count", new Movement.Count(counted, ""), Instant.parse("2026-05-31T12:00:00Z")));

    assertThat(onHand(graph)).isEqualTo(77);
  }

  @Test
  void what_a_legal_hold_covers_stays_until_the_hold_is_lifted(Graph graph, Archive archive) {
    var before = HistoryOf.all(graph, archive);
    new ExampleCompany(year.ledger())
        .entity(
            "LegalHold",
            "CASE-17",
            Map.of(
                "reason", List.of("Case 17"),
                "validFrom", List.of("2026-02-10"),
                "validTo", List.of("2026-02-20")),
            Map.of("location", List.of("P1")));

    var held = archiver.archive(APRIL, _ -> {}).partitions();

    assertThat(held)
        .filteredOn(p -> p.partition().equals("site:P1"))
        .singleElement()
        .satisfies(p -> {
          var hold = Objects.requireNonNull(p.held());
          assertThat(hold.code()).isEqualTo("CASE-17");
          assertThat(p.archivedOffset()).isEqualTo(hold.offset() - 1);
        });
    year.ledger()
        .post(
            LivedYear.posting(
                "lifted", new EntityFact.Retire("LegalHold", "CASE-17", "closed"), TestGraph.NOW));
    assertThat(archiver.archive(APRIL, _ -> {}).partitions())
        .allSatisfy(p -> assertThat(p.held()).isNull());
    assertThat(HistoryOf.all(graph, archive).moves()).isEqualTo(before.moves());
  }

  @Test
  void the_chain_of_the_graph_goes_on_from_the_archived_hash(Graph graph, Archive archive) {
    archiver.archive(APRIL, _ -> {});

    for (var partition : List.of("site:P1", "site:P2")) {
      var chain = new ChainWalk(partition, 0, aion.ledger.Entry.GENESIS);
      var ledger = new LedgerEntries(graph, archive);
      for (var page = ledger.after(partition, 0, 500); !page.isEmpty(); ) {
        page.forEach(entry -> assertThat(chain.faultOf(entry)).isNull());
        page = ledger.after(partition, chain.offset(), 500);
      }
      assertThat(chain.offset())
          .isEqualTo(
              hot(
                  graph,
                  "MATCH (h:Partition {id: '%s'}) RETURN h.offset AS n".formatted(partition)));
    }
  }

  @Test
  void a_run_that_breaks_off_at_any_step_changes_no_answer_and_the_next_one_goes_on(
      Graph graph, Archive archive) {
    var before = HistoryOf.all(graph, archive);
    var small = new Archiver(archive, year.clock(), new Release(archive, 40));

    int breaks = 0;
    while (breaks < 40 && isBrokenOff(small, 1 + breaks % 3)) {
      breaks++;
      try (var restarted = new Archive(graph, archive.folder())) {
        assertThat(HistoryOf.all(graph, restarted)).as("break %d", breaks).isEqualTo(before);
      }
      assertThat(HistoryOf.all(graph, archive)).as("break %d", breaks).isEqualTo(before);
    }

    assertThat(breaks).isGreaterThan(8);
    assertThat(holds(graph, archive)).isTrue();
  }

  /// Runs the archive until the given step; false when there was nothing left to do.
  private static boolean isBrokenOff(Archiver archiver, int step) {
    var left = new AtomicInteger(step);
    try {
      archiver.archive(
          APRIL,
          _ -> {
            if (left.decrementAndGet() == 0) throw new IllegalStateException("broken off");
          });
      return left.get() < step;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  @Test
  void a_count_is_taken_back_as_it_would_be_without_the_archive(Graph graph) {
    var at = Instant.parse("2026-05-31T12:00:00Z");
    var counted = ExampleCompany.lines("NUT-M8", "P2", "77", "pcs");
    long before = onHand(graph);
    archiver.archive(APRIL, _ -> {});
    year.ledger().post(LivedYear.posting("count", new Movement.Count(counted, ""), at));
    assertThat(onHand(graph)).isEqualTo(77);

    year.ledger()
        .post(LivedYear.posting("back", new Movement.Correction("count", null, "wrong shelf"), at));

    assertThat(onHand(graph)).isEqualTo(before);
  }

  @Test
  void an_archived_entry_is_not_corrected() {
    archiver.archive(APRIL, _ -> {});

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() ->
            year.ledger()
                .post(
                    LivedYear.posting(
                        "back", new Movement.Correction("y-0", null, "late"), TestGraph.NOW)))
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo(ProblemCode.PERIOD_CLOSED);
          assertThat(problem.remedy()).contains("new movement");
        });
  }

  @Test
  void verification_and_drill_hold_over_both_tiers(Graph graph, Archive archive) {
    archiver.archive(APRIL, _ -> {});
    var drill = new Drill(archive, year.clock());
    assertThat(drill.findLast()).isEmpty();

    var result = drill.run();

    assertThat(result.findings()).isEmpty();
    assertThat(result.files()).isEqualTo(6);
    assertThat(result.entries()).isGreaterThan(200);
    assertThat(drill.findLast()).contains(result);
    assertThat(holds(graph, archive)).isTrue();
  }

  @Test
  void the_drill_names_a_file_that_is_not_as_it_was(Archive archive) throws IOException {
    archiver.archive(APRIL, _ -> {});
    var file = archive.of("site:P1").files().getFirst();
    var bytes = Files.readAllBytes(file.movedIn(archive.folder()));
    bytes[bytes.length / 2] ^= 1;
    Files.write(file.movedIn(archive.folder()), bytes);

    var result = new Drill(archive, year.clock()).run();

    assertThat(result.holds()).isFalse();
    assertThat(result.findings().getFirst()).contains(file.name());
  }

  private static boolean holds(Graph graph, Archive archive) {
    return new Verifier(graph, new ArchivedChains(archive)).verify(_ -> {}).holds();
  }

  private static long onHand(Graph graph) {
    return hot(graph, "MATCH (p:StockPosition {id: 'NUT-M8@P2'}) RETURN p.quantityOnHand AS n");
  }

  private static long hot(Graph graph, String statement) {
    return graph.read(statement, Map.of(), row -> row.get("n").asLong()).getFirst();
  }
}

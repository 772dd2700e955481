package aion.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.TestGraph;
import aion.graph.Graph;
import aion.ingest.csv.Limits;
import aion.ingest.quarantine.Mending;
import aion.ingest.quarantine.Quarantine;
import aion.ingest.quarantine.QuarantineStore;
import aion.ledger.Ledger;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@GraphTest
class ImportsTest {
  private static final String HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
  private static final String RETAIL =
      HEADER
          + """
          536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
          536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
          536366,85123a,CREAM HANGING HEART T-LIGHT HOLDER,2,2010-12-01 08:28:00,2.55,,United Kingdom
          C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527.0,United Kingdom
          C536383,85123A,WHITE HANGING HEART T-LIGHT HOLDER,-1,2010-12-01 09:49:00,2.55,15311.0,United Kingdom
          536589,85123A,damaged,-3,2010-12-01 16:50:00,0.0,,United Kingdom
          536590,22423,REGENCY CAKESTAND 3 TIER,one,2010-12-01 16:51:00,12.75,,United Kingdom
          """;

  @TempDir Path folder;
  private Imports imports;
  private Quarantine quarantine;
  private Graph graph;

  @BeforeEach
  void open(Graph graph, Ledger ledger) {
    this.graph = graph;
    var clock = Clock.fixed(TestGraph.NOW, ZoneOffset.UTC);
    var settings = new IngestSettings(52_428_800, null, Duration.ofSeconds(300));
    var names = new GraphNames(graph);
    var mending =
        new Mending(
            ShippedData.MAPPINGS, ledger, names, Limits.SHIPPED, clock, settings.futureSkew());
    quarantine = new Quarantine(new QuarantineStore(graph), mending);
    imports =
        new Imports(
            ShippedData.MAPPINGS,
            quarantine,
            new ImportRuns(graph),
            ledger,
            names,
            settings,
            clock);
  }

  @Test
  void every_row_ends_as_accepted_known_or_refused() {
    var run = imports("online-retail", RETAIL, false);

    assertThat(List.of(run.rows(), run.accepted(), run.known(), run.refused()))
        .containsExactly(7L, 5L, 0L, 2L);
    assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(run.notice()).contains("below zero").contains("CC BY 4.0");
    assertThat(onHand("85123A")).isEqualTo(-16);
    assertThat(names("85123A"))
        .isEqualTo(
            Map.of(
                "name",
                "WHITE HANGING HEART T-LIGHT HOLDER",
                "alias",
                List.of("85123a", "CREAM HANGING HEART T-LIGHT HOLDER")));
    assertThat(imports.findRun(run.id())).contains(run);
    assertThat(imports.latestRuns(5)).containsExactly(run);
  }

  @Test
  void importing_a_file_twice_posts_nothing_the_second_time() {
    imports("online-retail", RETAIL, false);
    long before = entries();

    var again = imports("online-retail", RETAIL, false);

    assertThat(List.of(again.accepted(), again.known(), again.refused()))
        .containsExactly(0L, 5L, 2L);
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void a_dry_run_gives_the_same_report_and_writes_nothing() {
    long before = entries();

    var dry = imports("online-retail", RETAIL, true);

    assertThat(List.of(dry.accepted(), dry.known(), dry.refused())).containsExactly(5L, 0L, 2L);
    assertThat(dry.notice()).contains("dry run");
    assertThat(entries()).isEqualTo(before);
    assertThat(quarantine.count(null)).isZero();
    assertThat(quarantine.list(dry.id(), 10, null))
        .extracting(r -> r.line())
        .containsExactly(5L, 8L);
    assertThat(imports.findRun(dry.id())).contains(dry);
  }

  @Test
  void a_dry_run_over_several_chunks_knows_what_was_imported() {
    var file = new StringBuilder(HEADER);
    for (int i = 0; i < 4_500; i++)
      file.append(i).append(",22423,CAKESTAND,1,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n");

    var fresh = imports("online-retail", file.toString(), true);
    imports("online-retail", file.toString(), false);
    var again = imports("online-retail", file.toString(), true);

    assertThat(fresh.accepted()).isEqualTo(4_500);
    assertThat(again.known()).isEqualTo(4_500);
  }

  @Test
  void a_mended_row_is_posted_and_leaves_the_quarantine() {
    var run = imports("online-retail", RETAIL, false);
    var rows = quarantine.list(run.id(), 10, null);
    var typo = rows.getLast();
    assertThat(typo.line()).isEqualTo(8);
    assertThat(typo.text()).contains(",one,");
    assertThat(typo.reason()).contains("'Quantity'").contains("'one'");

    var still = quarantine.mend(typo.id(), typo.text().replace(",one,", ",1e400,"), "planner");
    assertThat(still).hasValueSatisfying(row -> assertThat(row.text()).contains("1e400"));
    assertThat(quarantine.mend(typo.id(), typo.text().replace(",one,", ",1,"), "planner"))
        .isEmpty();

    assertThat(quarantine.list(run.id(), 10, null)).containsExactly(rows.getFirst());
    var now = imports.findRun(run.id()).orElseThrow();
    assertThat(List.of(now.rows(), now.accepted(), now.refused())).containsExactly(7L, 6L, 1L);
    assertThat(onHand("22423")).isEqualTo(-1);
    var gone =
        catchThrowableOfType(Problem.class, () -> quarantine.mend(typo.id(), "x", "planner"));
    assertThat(gone.code()).isEqualTo(ProblemCode.NOT_FOUND);
  }

  @Test
  void refused_rows_page_by_key_and_download_as_a_table() {
    var run = imports("online-retail", RETAIL, false);

    var first = quarantine.list(run.id(), 1, null).getFirst();
    var second = quarantine.list(run.id(), 1, first.id()).getFirst();
    var table = new ByteArrayOutputStream();
    quarantine.download(run.id(), table);

    assertThat(first.code()).isEqualTo(ProblemCode.IMPORT_ROW_SKIPPED);
    assertThat(second.line()).isEqualTo(8);
    assertThat(quarantine.count(run.id())).isEqualTo(2);
    assertThat(table.toString(StandardCharsets.UTF_8).lines())
        .hasSize(3)
        .first()
        .isEqualTo("id,line,code,reason,remedy,text");
  }

  @Test
  void an_event_for_an_unknown_item_or_beyond_stock_is_refused_and_the_rest_goes_in(
      ExampleCompany company) {
    company.item("BOLT-M8", "H87").site("P1");
    company.received("BOLT-M8", "P1", "100", "pcs", TestGraph.NOW.minusSeconds(7200));
    var file =
        """
        id,item,delta,unit,at,occurredAt
        E1,BOLT-M8,-10,pcs,P1,2026-06-01T11:00:00Z
        E2,NUT-M8,-1,pcs,P1,2026-06-01T11:00:00Z
        E3,BOLT-M8,-91,pcs,P1,2026-06-01T11:00:00Z
        E4,BOLT-M8,-1,kilo,P1,2026-06-01T11:00:00Z
        E5,BOLT-M8,"1,5",pcs,P1,2026-06-01T11:00:00Z
        E6,BOLT-M8,NaN,pcs,P1,2026-06-01T11:00:00Z
        E7,BOLT-M8,1,pcs,P1,2027-06-01T11:00:00Z
        E8,BOLT-M8,1,pcs,P1,2026-06-01 11:00
        E9,BOLT-M8,5,pcs,P1,2026-06-01T11:30:00Z
        """;

    var run = imports("events", file, false);

    assertThat(List.of(run.accepted(), run.refused())).containsExactly(2L, 7L);
    assertThat(quarantine.list(run.id(), 10, null))
        .extracting(row -> row.code())
        .containsExactly(
            ProblemCode.ITEM_UNKNOWN,
            ProblemCode.STOCK_NEGATIVE,
            ProblemCode.UNIT_UNKNOWN,
            ProblemCode.QUANTITY_INVALID,
            ProblemCode.QUANTITY_INVALID,
            ProblemCode.EVENT_TIME_INVALID,
            ProblemCode.EVENT_TIME_INVALID);
    assertThat(onHand("BOLT-M8")).isEqualTo(95);
    assertThat(imports.findRefusal(run)).isEmpty();
  }

  @Test
  void a_file_of_which_no_row_went_in_is_refused_with_its_first_fault(ExampleCompany company) {
    company.item("RESIN-7", "KGM").site("P1");

    var unit =
        imports(
            "events",
            "id,item,delta,unit,at,occurredAt\nD1,RESIN-7,-0.5,kilo,P1,2026-05-19T10:00:00Z\n",
            false);
    var tabs = imports("events", "id\titem\tdelta\tunit\tat\toccurredAt\n", false);
    var hello = imports("events", "hello world", false);

    assertThat(imports.findRefusal(unit))
        .hasValueSatisfying(p -> {
          assertThat(p.code()).isEqualTo(ProblemCode.IMPORT_ROW_INVALID);
          assertThat(p.what()).contains("Line 2").contains("kilo");
        });
    assertThat(tabs.state()).isEqualTo(ImportRun.State.FAILED);
    assertThat(tabs.failureCode()).isEqualTo(ProblemCode.IMPORT_HEADER_INVALID);
    assertThat(tabs.failure()).contains("separated by tabs");
    assertThat(hello.failure()).contains("lacks the column 'id'");
  }

  @Test
  void order_lines_observations_and_workbooks_go_in() throws IOException {
    var scms = folder.resolve("scms.csv");
    try (var lines =
        new java.io.BufferedReader(
            new java.io.InputStreamReader(
                ShippedData.plain(
                    "scms-delivery-history/scms_delivery_history_to_2014-05-01.csv.xz"),
                StandardCharsets.UTF_8))) {
      Files.write(scms, lines.lines().limit(301).toList());
    }
    var orders = imports.run("scms", "scms.csv", scms, "tester", false);
    assertThat(quarantine.list(orders.id(), 5, null)).isEmpty();
    assertThat(List.of(orders.rows(), orders.accepted())).containsExactly(300L, 300L);
    var again = imports.run("scms", "scms.csv", scms, "tester", false);
    assertThat(again.known()).isEqualTo(300);
    var dry = imports.run("scms", "scms.csv", scms, "tester", true);
    assertThat(dry.known()).isEqualTo(300);

    var prices =
        imports.run(
            "energy-prices-eia",
            "henryhub-monthly.csv.xz",
            ShippedData.file("energy-prices-eia/henryhub-monthly.csv.xz"),
            "tester",
            false);
    assertThat(List.of(prices.rows(), prices.accepted() + prices.refused()))
        .containsExactly(355L, 355L);
  }

  @Test
  void an_interrupted_run_is_failed_at_the_next_start() {
    var run = imports("online-retail", RETAIL, false);
    graph.write(tx -> tx.run("MATCH (r:ImportRun) SET r.state = 'RUNNING'").consume());

    imports.endInterrupted();

    var ended = imports.findRun(run.id()).orElseThrow();
    assertThat(ended.state()).isEqualTo(ImportRun.State.FAILED);
    assertThat(ended.failure()).contains("Import the file again");
  }

  @Test
  void a_background_import_tells_its_listeners_how_far_it_is() throws InterruptedException {
    var ended = new java.util.concurrent.CountDownLatch(1);
    var begun =
        imports.start(
            "online-retail",
            "r.csv",
            new java.io.ByteArrayInputStream(RETAIL.getBytes(StandardCharsets.UTF_8)),
            "tester",
            false);

    try (var _ =
        imports.listen(
            begun.id(),
            run -> {
              if (run.state() != ImportRun.State.RUNNING) ended.countDown();
            })) {
      assertThat(ended.await(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    }
    assertThat(imports.findRun(begun.id()).orElseThrow().accepted()).isEqualTo(5);
  }

  private ImportRun imports(String mapping, String content, boolean dryRun) {
    try {
      var file = Files.writeString(folder.resolve("file.csv"), content);
      return imports.run(mapping, "file.csv", file, "tester", dryRun);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private long entries() {
    return graph
        .read("MATCH (e:Entry) RETURN count(e) AS n", Map.of(), r -> r.get("n").asLong())
        .getFirst();
  }

  private long onHand(String item) {
    return graph
        .read(
            "MATCH (p:StockPosition) WHERE p.ref STARTS WITH $ref RETURN sum(p.quantityOnHand) AS n",
            Map.of("ref", "StockPosition/" + item + "@"),
            r -> r.get("n").asLong())
        .getFirst();
  }

  private Map<String, Object> names(String item) {
    return graph
        .read(
            "MATCH (i:Item {id: $id}) RETURN i.name AS name, i.alias AS alias",
            Map.of("id", item),
            r -> r.asMap())
        .getFirst();
  }
}

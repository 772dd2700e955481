package aion.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ingest.csv.Limits;
import aion.ingest.csv.Source;
import aion.ingest.gate.CompiledRow;
import aion.ingest.gate.Gate;
import aion.ingest.gate.Mappings;
import aion.ingest.gate.RowCompiler;
import aion.ingest.gate.RunTerms;
import aion.ingest.gate.Verdict;
import aion.ledger.Ledger;
import aion.vocabulary.Ontology;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files go through the gate into the ledger, and the graph then holds what was simulated.
@GraphTest
class SampleLoadTest {
  private static final int CHUNK = 1000;
  private static final Cypher BALANCES = Cypher.named("sample/balances");
  private static final Cypher ORDER_LINES = Cypher.named("sample/order-lines-by-status");

  @Test
  void every_row_is_accepted_and_the_graph_holds_the_simulated_stock(
      Ledger ledger, Graph graph, Ontology ontology, @TempDir Path folder) throws IOException {
    var mappings = Mappings.load(ontology, null);
    assertThat(refusedOf(load(lastPrices(folder), mappings, ledger))).isEmpty();

    for (var file : WrittenCompany.shared().files())
      assertThat(refusedOf(load(file, mappings, ledger))).as(file.mapping()).isEmpty();

    var simulation = Simulation.run();
    graph
        .read(BALANCES, Map.of(), row -> row)
        .forEach(row ->
            assertThat(row.get("increments").asLong())
                .as("%s", row.asMap())
                .isEqualTo(
                    simulation
                        .stock()
                        .onHand(row.get("item").asString(), row.get("location").asString())));
    var statuses = new HashMap<String, Integer>();
    graph.read(
        ORDER_LINES,
        Map.of(),
        row -> statuses.put(row.get("status").asString(), row.get("lines").asInt()));
    assertThat(statuses)
        .containsOnlyKeys("placed", "confirmed", "partiallyReceived", "received", "cancelled");
    assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(simulation.orderLines().size());
  }

  /// The last month of the commodities that the company's materials depend on.
  private static SampleCompany.SampleFile lastPrices(Path folder) throws IOException {
    var months = RealData.shipped().months();
    var header = new ArrayList<>(List.of("month"));
    header.addAll(months.keySet());
    var sheet = new Sheet(header);
    var units = new ArrayList<>(Collections.nCopies(header.size(), "($)"));
    units.set(0, "unit");
    sheet.add(units);
    var row = new ArrayList<>(List.of("2026-05"));
    months.values().forEach(values -> row.add(values.getLast().toPlainString()));
    sheet.add(row);
    var file = folder.resolve("prices.csv");
    sheet.writeTo(file);
    return new SampleCompany.SampleFile("commodity-prices-worldbank", file);
  }

  private static List<Verdict> load(
      SampleCompany.SampleFile file, Mappings mappings, Ledger ledger) {
    var mapping = mappings.get(file.mapping());
    var terms = new RunTerms("sample", "test", "sample", 0, false, Instant.MAX);
    var verdicts = new ArrayList<Verdict>();
    var gate = new Gate(ledger, mapping, terms, refs -> List.of());
    try (var rows = new Source(file.file(), Limits.SHIPPED).open(mapping.format())) {
      var compiler = new RowCompiler(mapping, rows.header(), terms);
      var chunk = new ArrayList<CompiledRow>();
      for (var row = rows.next(); row != null; row = rows.next()) {
        chunk.add(compiler.compile(row));
        if (chunk.size() < CHUNK) continue;
        verdicts.addAll(gate.pass(chunk));
        chunk.clear();
      }
      verdicts.addAll(gate.pass(chunk));
    }
    return verdicts;
  }

  private static List<String> refusedOf(List<Verdict> verdicts) {
    return verdicts.stream()
        .flatMap(verdict ->
            verdict instanceof Verdict.Refused refused
                ? Stream.of(refused.problem().what())
                : Stream.empty())
        .limit(5)
        .toList();
  }
}

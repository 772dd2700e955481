package aion.audit;

import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.EntityFact;
import aion.ledger.Ledger;
import aion.ledger.Posting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program in `docs/verify`, which knows nothing of ours, as a process of its own.
@GraphTest
class IndependentVerifierTest {
  private static final Path PROGRAM = Path.of("..", "docs", "verify", "VerifyLedger.java");

  @BeforeEach
  void stock(ExampleCompany company, Ledger ledger) {
    var site =
        new EntityFact.Upsert(
            "Site", "P0", Map.of("name", List.of("P0"), "kind", List.of("plant")), Map.of());
    ledger.post(new Posting("odd", NOW, "tester", "a \u001f b \u2028 c \u007f", "trace", site));
    company
        .site("P1")
        .site("P2")
        .item("BOLT-M8", "pcs")
        .entity(
            "Supplier", "S", Map.of("name", List.of("Näh \"&\" Söhne \\ 漢字 🧵\tA/S")), Map.of());
    for (int i = 1; i <= 5; i++) company.received("BOLT-M8", "P1", "10", "pcs", NOW);
    company.received("BOLT-M8", "P2", "3", "pcs", NOW);
    company.issued("BOLT-M8", "P1", "7", "pcs", NOW);
  }

  @Test
  void it_is_short_and_needs_nothing_but_a_jdk() throws IOException {
    var lines = Files.readAllLines(PROGRAM);

    assertThat(lines).hasSizeLessThanOrEqualTo(150);
    assertThat(lines.stream().filter(line -> line.startsWith("import")))
        .allMatch(line -> line.startsWith("import java."));
  }

  @Test
  void it_agrees_with_ours(@TempDir Path folder, Graph graph) throws Exception {
    var export = export(graph, folder);
    var heads = Files.writeString(folder.resolve("heads.jsonl"), seenNow(graph) + "{\"hash");

    var checked = check(export, heads);

    var ours = new Verifier(graph).verify(_ -> {});
    assertThat(checked.exit()).as(checked.output()).isZero();
    assertThat(checked.output())
        .contains("entries " + ours.entries())
        .contains("balances " + ours.state().balances())
        .contains("heads " + ours.state().heads());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MATCH (e:Entry {partition: 'site:P1', offset: 4}) SET e.payload = replace(e.payload, '10', '11')",
        "MATCH (e:Entry {partition: 'site:P1', offset: 4}) SET e.effect = replace(e.effect, '10', '11')",
        "MATCH (e:Entry {partition: 'site:P1', offset: 4}) SET e.recordTime = e.recordTime + duration('PT0.000001S')",
        "MATCH (e:Entry {partition: 'site:P1', offset: 4}) DETACH DELETE e",
        "MATCH (e:Entry {partition: 'site:P1'}) WHERE e.offset >= 4 DETACH DELETE e",
      })
  void it_names_the_same_entry_as_ours_when_somebody_tampered(
      String tampering, @TempDir Path folder, Graph graph) throws Exception {
    graph.write(tx -> tx.run(tampering).consume());

    var checked = check(export(graph, folder));

    assertThat(checked.exit()).isEqualTo(1);
    assertThat(checked.output()).contains("CHAIN_BROKEN at site:P1/4");
    assertThat(new Verifier(graph).verify(_ -> {}).findings().getFirst().where())
        .isEqualTo("site:P1/4");
  }

  @Test
  void it_notices_a_tail_that_was_cut_off_by_the_heads_file(@TempDir Path folder, Graph graph)
      throws Exception {
    var heads = Files.writeString(folder.resolve("heads.jsonl"), seenNow(graph));
    graph.write(tx ->
        tx.run(
                """
                MATCH (e:Entry {partition: 'site:P1', offset: 6}) DETACH DELETE e
                WITH 1 AS done
                MATCH (h:Partition {id: 'site:P1'}) MATCH (e:Entry {partition: 'site:P1', offset: 5})
                SET h.offset = 5, h.hash = e.hash
                """)
            .consume());

    var export = export(graph, folder);

    assertThat(check(export).exit()).isZero();
    assertThat(check(export, heads).output()).contains("CHAIN_BROKEN at site:P1/6");
  }

  @Test
  void it_notices_an_export_that_was_cut_off(@TempDir Path folder, Graph graph) throws Exception {
    var export = export(graph, folder);
    var lines = Files.readAllLines(export);
    Files.write(export, lines.subList(0, lines.size() - 1));

    assertThat(check(export).exit()).isEqualTo(1);
  }

  private static Path export(Graph graph, Path folder) throws IOException {
    var file = folder.resolve("ledger.jsonl");
    try (var out = Files.newOutputStream(file)) {
      new LedgerExport(graph, ArchivedEntries.NONE, Clock.fixed(NOW, ZoneOffset.UTC))
          .writeTo(out, _ -> {});
    }
    return file;
  }

  private static String seenNow(Graph graph) {
    return new Heads(graph)
        .read().stream().map(head -> new Witness(NOW, head).line()).collect(Collectors.joining());
  }

  private record Checked(int exit, String output) {}

  private static Checked check(Path... files) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(PROGRAM.toString());
    for (var file : files) command.add(file.toString());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes());
    return new Checked(process.waitFor(), output);
  }
}

package aion.audit;

import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GraphTest
class VerifierTest {
  @BeforeEach
  void stock(ExampleCompany company) {
    company.site("P1").item("BOLT-M8", "pcs");
    for (int day = 9; day > 0; day--)
      company.received("BOLT-M8", "P1", "10", "pcs", NOW.minus(Duration.ofDays(day)));
    company.issued("BOLT-M8", "P1", "7", "pcs", NOW);
  }

  @Test
  void an_untouched_ledger_holds(Graph graph) {
    var verification = verify(graph, Witnesses.none());

    assertThat(verification.findings()).isEmpty();
    assertThat(verification.holds()).isTrue();
    assertThat(verification.partitions()).containsEntry("site:P1", 10L);
    assertThat(verification.positions()).isEqualTo(1);
    assertThat(verification.state()).isEqualTo(CurrentState.of(graph).hash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET e.id = e.id + 'x'",
        "SET e.kind = 'movement.issue'",
        "SET e.validTime = e.validTime + duration('PT1S')",
        "SET e.recordTime = e.recordTime + duration('PT0.000001S')",
        "SET e.actor = 'tesler'",
        "SET e.source = 'tess'",
        "SET e.traceId = 'tracf'",
        "SET e.payload = replace(e.payload, '10', '11')",
        "SET e.effect = replace(e.effect, '10', '11')",
        "SET e.hash = replace(e.hash, left(e.hash, 1), 'g')",
        "SET e.previousHash = replace(e.previousHash, left(e.previousHash, 1), 'g')",
        "REMOVE e.actor",
        "SET e.payload = 5",
      })
  void an_edit_of_any_field_is_found_and_the_entry_named(String edit, Graph graph) {
    tamper(graph, "MATCH (e:Entry {partition: 'site:P1', offset: 4}) " + edit);

    var bad = firstBad(verify(graph, Witnesses.none()));

    assertThat(bad.code()).isEqualTo(ProblemCode.CHAIN_BROKEN);
    assertThat(bad.where()).isEqualTo("site:P1/4");
    assertThat(bad.what()).contains("Entry 4 in the sequence of 'site:P1'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MATCH (e:Entry {partition: 'site:P1', offset: 4}) DETACH DELETE e | site:P1/4 | missing",
        "MATCH (e:Entry {partition: 'site:P1'}) WHERE e.offset IN [4, 5, 6] DETACH DELETE e | site:P1/4 | missing",
        "MATCH (e:Entry {partition: 'site:P1', offset: 10}) DETACH DELETE e | site:P1/10 | missing",
        "MATCH (e:Entry {partition: 'site:P1', offset: 4}) MATCH (f:Entry {partition: 'site:P1', offset: 5}) SET e.offset = -1 SET f.offset = 4 SET e.offset = 5 | site:P1/4 | changed after",
        "MATCH (e:Entry {partition: 'site:P1', offset: 4}) SET e.offset = 4.5 | site:P1/4 | property is missing or of another type",
        "MATCH (e:Entry {partition: 'site:P1', offset: 4}) CREATE (f) SET f = properties(e), f.id = 'inserted', f.offset = 11 SET f:Entry | site:P1/11 | outside the sequence",
        "MATCH (e:Entry {partition: 'site:P1', offset: 4}) CREATE (f) SET f = properties(e), f.id = 'inserted', f.partition = 'site:P2' SET f:Entry | site:P2/4 | outside the sequence",
        "MATCH (h:Partition {id: 'site:P1'}) SET h.offset = 9 | site:P1/9 | another hash than the head",
        "MATCH (h:Partition {id: 'site:P1'}) DETACH DELETE h | site:P1/1 | outside the sequence",
        "MATCH (h:Partition {id: 'site:P1'}) SET h.hash = replace(h.hash, left(h.hash, 1), 'g') | site:P1/10 | another hash than the head",
        "MATCH (p:StockPosition) SET p.quantityOnHand = 84 | StockPosition/BOLT-M8@P1 | on hand quantity is 84 increments, the entries give 83",
        "MATCH (p:StockPosition) SET p.quantityReserved = 1 | StockPosition/BOLT-M8@P1 | reserved quantity is 1",
        "MATCH (p:StockPosition) SET p.quantityOnHold = 1 | StockPosition/BOLT-M8@P1 | on hold quantity is 1",
        "MATCH (p:StockPosition) SET p.quantityInTransit = 1 | StockPosition/BOLT-M8@P1 | in transit quantity is 1",
        "MATCH (p:StockPosition) SET p.quantityOnOrder = 1 | StockPosition/BOLT-M8@P1 | on order quantity is 1",
        "MATCH (p:StockPosition) SET p.quantityAvailable = 1 | StockPosition/BOLT-M8@P1 | available quantity is 1",
        "MATCH (p:StockPosition) DETACH DELETE p | StockPosition/BOLT-M8@P1 | absent",
        "CREATE (p:Entity:StockPosition {ref: 'StockPosition/X@P1', quantityOnHand: 3, quantityAvailable: 3}) | StockPosition/X@P1 | on hand quantity is 3",
        "MATCH (:Entry {partition: 'site:P1', offset: 4})-[m:MOVED]->() SET m.effect = 3 | site:P1/4 | MOVED",
        "MATCH (:Entry {partition: 'site:P1', offset: 4})-[m:MOVED]->() DELETE m | site:P1/4 | MOVED",
        "MATCH (:Entry {partition: 'site:P1', offset: 4})-[m:MOVED]->(p) CREATE (x:Entry {id: 'x'})-[n:MOVED]->(p) SET n = properties(m) | StockPosition/BOLT-M8@P1 | from no entry",
      })
  void any_tampering_is_found_and_named(String tampering, String where, String what, Graph graph) {
    tamper(graph, tampering);

    var verification = verify(graph, Witnesses.none());

    assertThat(verification.holds()).isFalse();
    assertThat(verification.findings())
        .anySatisfy(finding -> {
          assertThat(finding.where()).isEqualTo(where);
          assertThat(finding.what()).contains(what);
        });
  }

  @Test
  void a_tail_that_was_cut_off_with_its_head_set_back_is_found_by_the_heads_from_outside(
      Graph graph) throws IOException {
    var seen = seenNow(graph);
    tamper(
        graph,
        """
        MATCH (e:Entry {partition: 'site:P1', offset: 10}) DETACH DELETE e
        WITH 1 AS done
        MATCH (h:Partition {id: 'site:P1'})
        MATCH (e:Entry {partition: 'site:P1', offset: 9})
        MATCH (p:StockPosition)
        SET h.offset = 9, h.hash = e.hash, p.quantityOnHand = 90, p.quantityAvailable = 90,
          p.movements = CASE WHEN p.movements IS NULL THEN NULL ELSE 9 END
        """);

    assertThat(verify(graph, Witnesses.none()).findings()).isEmpty();
    var bad = firstBad(verify(graph, witnesses(seen)));
    assertThat(bad.where()).isEqualTo("site:P1/10");
    assertThat(bad.what()).contains("missing").contains("the heads file saw the chain at 10");
  }

  @Test
  void a_partition_that_was_deleted_is_found_by_the_heads_from_outside(Graph graph)
      throws IOException {
    var seen = seenNow(graph);
    tamper(
        graph,
        """
        MATCH (h:Partition {id: 'site:P1'}) DETACH DELETE h
        WITH 1 AS done MATCH (e:Entry {partition: 'site:P1'}) DETACH DELETE e
        WITH DISTINCT 1 AS done MATCH (p:StockPosition) DETACH DELETE p
        """);

    assertThat(verify(graph, Witnesses.none()).findings()).isEmpty();
    assertThat(firstBad(verify(graph, witnesses(seen))).where()).isEqualTo("site:P1/1");
  }

  @Test
  void what_has_no_heads_file_says_so(Graph graph) {
    assertThat(verify(graph, Witnesses.none()).notes())
        .anySatisfy(note -> assertThat(note).contains("no heads from outside"));
  }

  @Test
  void a_heads_file_with_a_half_written_line_is_used_as_far_as_it_goes(Graph graph)
      throws IOException {
    var verification = verify(graph, witnesses(seenNow(graph) + "{\"hash\":\"12"));

    assertThat(verification.holds()).isTrue();
    assertThat(verification.notes()).singleElement().asString().contains("damaged");
  }

  private static Verification verify(Graph graph, Witnesses witnesses) {
    return new Verifier(graph).verify(witnesses, _ -> {});
  }

  private static Finding firstBad(Verification verification) {
    return Objects.requireNonNull(verification.firstBad());
  }

  private static void tamper(Graph graph, String tampering) {
    graph.write(tx -> tx.run(tampering, Map.of()).consume());
  }

  private static String seenNow(Graph graph) {
    return new Heads(graph)
        .read().stream().map(head -> new Witness(NOW, head).line()).collect(Collectors.joining());
  }

  private static Witnesses witnesses(String lines) throws IOException {
    return Witnesses.in(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }
}

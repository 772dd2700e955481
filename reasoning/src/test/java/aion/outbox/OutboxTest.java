package aion.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.MovingClock;
import aion.TestGraph;
import aion.digest.Sha256;
import aion.graph.Graph;
import aion.ledger.GroupCommit;
import aion.outbox.connector.FileDrop;
import aion.outbox.connector.Target;
import aion.outbox.document.Documents;
import aion.outbox.document.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@GraphTest
class OutboxTest {
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1), new Random(7));

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock(TestGraph.NOW);
  private GroupCommit ledger;

  @BeforeEach
  void open(Graph graph) {
    ledger =
        new GroupCommit(
            graph, List.of(new SendingEffect()), TestGraph.shared().archive, clock, _ -> {});
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void an_approved_order_is_put_into_the_folder_once_and_the_ledger_says_so(Graph graph)
      throws IOException {
    approve(graph, "PO-1", payload("PO-1"));
    var outbox = outbox(graph, new FileDrop(folder));

    assertThat(outbox.sendDue()).isEqualTo(new Outbox.Run(1, 0));
    assertThat(outbox.sendDue()).isEqualTo(new Outbox.Run(0, 0));

    assertThat(files()).hasSize(2).allMatch(name -> name.startsWith("PO-1-"));
    assertThat(kinds(graph)).containsExactly("action.sent");
    assertThat(state(graph, "PO-1")).isEqualTo("sent");
  }

  @Test
  void who_dies_after_sending_leaves_one_order_for_the_receiver(Graph graph) throws IOException {
    approve(graph, "PO-1", payload("PO-1"));
    var drop = new FileDrop(folder);
    // The file is there and nothing was noted: what a process that was killed leaves behind.
    outbox(graph, drop).sendDue();
    var left = files();
    var first = Files.getLastModifiedTime(folder.resolve(left.getFirst()));
    forget(graph);

    assertThat(outbox(graph, drop).sendDue()).isEqualTo(new Outbox.Run(1, 0));

    assertThat(files()).isEqualTo(left);
    assertThat(Files.getLastModifiedTime(folder.resolve(left.getFirst()))).isEqualTo(first);
  }

  @Test
  void a_changed_payload_is_never_sent(Graph graph) throws IOException {
    approve(graph, "PO-1", payload("PO-1"));
    write(graph, "MATCH (d:Dispatch) SET d.payload = replace(d.payload, '500', '900')");

    assertThat(outbox(graph, new FileDrop(folder)).sendDue()).isEqualTo(new Outbox.Run(0, 1));
    clock.advance(Duration.ofDays(1));
    assertThat(outbox(graph, new FileDrop(folder)).sendDue()).isEqualTo(new Outbox.Run(0, 0));

    assertThat(files()).isEmpty();
    assertThat(state(graph, "PO-1")).isEqualTo("refused");
    assertThat(kinds(graph)).containsExactly("action.failed");
  }

  @Test
  void a_dead_target_is_tried_less_and_less_often_and_drained_once_when_it_returns(Graph graph)
      throws IOException {
    for (int i = 1; i <= 5; i++) approve(graph, "PO-" + i, payload("PO-" + i));
    var blocked = folder.resolve("blocked");
    Files.writeString(blocked, "a file where the folder should be");
    var outbox = outbox(graph, new FileDrop(blocked));

    int tries = 0;
    for (int second = 0; second < 300; second++) {
      tries += outbox.sendDue().failed();
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(tries).isBetween(6, 20);
    Files.delete(blocked);
    clock.advance(Duration.ofMinutes(1));
    assertThat(outbox.sendDue()).isEqualTo(new Outbox.Run(5, 0));
    assertThat(outbox.sendDue()).isEqualTo(new Outbox.Run(0, 0));

    assertThat(kinds(graph).stream().filter(kind -> kind.equals("action.sent"))).hasSize(5);
  }

  private Outbox outbox(Graph graph, Target target) {
    var documents = new Documents("AION", "orders@example.com");
    return new Outbox(
        graph, ledger, documents, List.of(Format.CSV, Format.XML), target, BACKOFF, clock);
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String payload(String number) {
    return """
    {"currency":"EUR","kind":"purchaseOrder","lines":[{"due":"2026-12-01","item":"BOLT-M8",\
    "line":"1","quantity":"500","unit":"C62","unitPrice":"0.1234"}],"number":"%s","site":"P1",\
    "supplier":"S-B","total":"61.70"}\
    """
        .formatted(number);
  }

  private void approve(Graph graph, String number, String payload) {
    graph.write(tx ->
        tx.run(
                "CREATE (:Dispatch {id: $id, payload: $payload, payloadHash: $hash, state: 'due', createdAt: $at})",
                Map.of(
                    "id",
                    number,
                    "payload",
                    payload,
                    "hash",
                    Sha256.hexOf(payload),
                    "at",
                    Instant.parse("2026-06-01T11:00:00Z").atZone(ZoneOffset.UTC)))
            .consume());
  }

  private static void forget(Graph graph) {
    write(graph, "MATCH (e:Entry) DETACH DELETE e");
    write(graph, "MATCH (p:Partition {id: 'actions'}) DETACH DELETE p");
    write(
        graph,
        "MATCH (d:Dispatch) SET d.state = 'due', d.sentAt = null, d.attemptedAt = null, d.receipt = null, d.target = null");
  }

  private static void write(Graph graph, String statement) {
    graph.write(tx -> tx.run(statement).consume());
  }

  private static String state(Graph graph, String order) {
    return graph
        .read(
            "MATCH (d:Dispatch {id: $id}) RETURN d.state AS state",
            Map.of("id", order),
            row -> row.get("state").asString())
        .getFirst();
  }

  private static List<String> kinds(Graph graph) {
    return graph.read(
        "MATCH (e:Entry {partition: 'actions'}) RETURN e.kind AS kind ORDER BY e.offset",
        Map.of(),
        row -> row.get("kind").asString());
  }
}

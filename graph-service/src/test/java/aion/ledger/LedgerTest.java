package aion.ledger;

import static aion.ExampleCompany.lines;
import static aion.ExampleCompany.posting;
import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.audit.Verifier;
import aion.graph.Graph;
import aion.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class LedgerTest {
  @BeforeEach
  void stock(ExampleCompany company) {
    company.site("P1").item("BOLT-M8", "pcs").received("BOLT-M8", "P1", "5", "pcs", NOW);
  }

  @Test
  void the_same_id_and_content_posts_once_and_gives_the_first_receipt(Ledger ledger, Graph graph) {
    var posting = posting(NOW, issue("2"));

    var first = ledger.post(posting);
    var again = ledger.postAll(List.of(posting, posting));

    var known =
        new Receipt.Appended(
            first.id(), first.partition(), first.offset(), first.recordTime(), first.hash(), true);
    assertThat(again).containsExactly(known, known);
    assertThat(onHand(graph)).isEqualTo(3);
  }

  @Test
  void the_same_id_with_other_content_is_refused(Ledger ledger, Graph graph) {
    var posting = posting(NOW, issue("2"));
    ledger.post(posting);

    var other = new Posting(posting.id(), NOW, "tester", "test", "trace", issue("3"));

    assertThat(ledger.postAll(List.of(other)).getFirst())
        .isInstanceOfSatisfying(
            Receipt.Refused.class,
            refused ->
                assertThat(refused.problem().code()).isEqualTo(ProblemCode.EVENT_ID_CONFLICT));
    assertThat(onHand(graph)).isEqualTo(3);
  }

  @Test
  void a_refused_posting_leaves_its_neighbours_alone(Ledger ledger, Graph graph) {
    var receipts =
        ledger.postAll(
            List.of(posting(NOW, issue("2")), posting(NOW, issue("9")), posting(NOW, issue("1"))));

    assertThat(receipts.stream().map(r -> r.getClass().getSimpleName()))
        .containsExactly("Appended", "Refused", "Appended");
    assertThat(onHand(graph)).isEqualTo(2);
  }

  @Test
  void a_rehearsal_answers_and_changes_nothing(Ledger ledger, Graph graph) {
    var posting = posting(NOW, issue("2"));

    var rehearsed = ledger.rehearse(List.of(posting)).getFirst();

    assertThat(rehearsed).isInstanceOf(Receipt.Appended.class);
    assertThat(onHand(graph)).isEqualTo(5);
    assertThat(ledger.post(posting).known()).isFalse();
  }

  @Test
  void a_fact_from_the_future_is_refused(Ledger ledger) {
    var receipt = ledger.postAll(List.of(posting(NOW.plus(Duration.ofHours(1)), issue("1"))));

    assertThat(receipt.getFirst())
        .isInstanceOfSatisfying(
            Receipt.Refused.class,
            refused ->
                assertThat(refused.problem().code()).isEqualTo(ProblemCode.EVENT_TIME_INVALID));
  }

  @Test
  void many_clients_cannot_take_more_than_there_is(Ledger ledger, Graph graph) throws Exception {
    List<Callable<Receipt>> takers =
        IntStream.range(0, 64)
            .<Callable<Receipt>>mapToObj(
                _ -> () -> ledger.postAll(List.of(posting(NOW, issue("1")))).getFirst())
            .toList();

    long taken;
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      taken =
          clients.invokeAll(takers).stream()
              .filter(f -> f.resultNow() instanceof Receipt.Appended)
              .count();
    }

    assertThat(taken).isEqualTo(5);
    assertThat(onHand(graph)).isZero();
    assertThat(new Verifier(graph).verify(_ -> {}).findings()).isEmpty();
  }

  private static Movement issue(String amount) {
    return new Movement.Issue(lines("BOLT-M8", "P1", amount, "pcs"), "");
  }

  private static long onHand(Graph graph) {
    return graph
        .read(
            "MATCH (p:StockPosition) RETURN p.quantityOnHand AS onHand",
            Map.of(),
            row -> row.get("onHand").asLong())
        .getFirst();
  }
}

package aion.decision;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.MovingClock;
import aion.TestGraph;
import aion.graph.Graph;
import aion.ledger.DecisionFact.Action;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.OrderFact;
import aion.ledger.Posting;
import aion.outbox.Outbox;
import aion.outbox.OutcomeEffect;
import aion.outbox.Outcomes;
import aion.outbox.SendingEffect;
import aion.recommendation.Story;
import aion.trace.Step;
import aion.trace.Traces;
import aion.vocabulary.OrderLineId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

@GraphTest
class WayOfAnAdviceTest {
  @TempDir Path folder;

  @Test
  void an_advice_is_decided_approved_sent_received_and_told_as_one_way_from_every_end_of_it(
      Graph graph) throws Exception {
    var clock = new MovingClock(TestGraph.NOW);
    try (var ledger =
            TestGraph.shared()
                .ledger(
                    clock,
                    new DecisionEffect(Office.SETTINGS),
                    new SendingEffect(),
                    new OutcomeEffect());
        var context = context(graph, ledger, clock)) {
      Story.told(ledger, 252);
      Story.recommender(graph, Story.daysAt(TestGraph.NOW)).run();
      var card = text(graph, "MATCH (c:Recommendation {status: 'open'}) RETURN c.ref AS x");

      var order = approved(graph, ledger, card);
      assertThat(context.getBean(Outbox.class).sendDue()).isEqualTo(new Outbox.Run(1, 0));
      clock.advance(Duration.ofDays(4));
      var line = new OrderLineId(order + "/1");
      post(ledger, "C-1", clock.instant(), new OrderFact.Confirmed(line, null));
      clock.advance(Duration.ofDays(4));
      post(
          ledger,
          "R-1",
          clock.instant(),
          new Movement.Receipt(Story.lines(520), line, "one box more"));
      var outcomes = context.getBean(Outcomes.class);
      assertThat(outcomes.observe()).isEqualTo(1);
      assertThat(outcomes.observe()).isZero();

      try (var files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .hasSize(4)
            .allMatch(name -> name.startsWith(order + "-"));
      }
      assertThat(
              text(
                  graph,
                  """
                  MATCH (d:Decision)<-[:DECISION]-(o:Outcome)-[:ORDER_LINE]->(l:PurchaseOrderLine)
                  RETURN d.id + ' ' + l.id + ' ' + o.quantity + ' ' + o.quantityReceived + ' ' + o.realisedLeadTimeDays
                    + ' ' + o.expectedLeadTimeDays + ' ' + o.advisedPrice + ' ' + o.paidPrice + ' ' + o.stockedOut AS x\
                  """))
          .isEqualTo(
              "D-1 %s/1 500 520 8000000 6500000 50400000000 50400000000 false".formatted(order));
      var traces = context.getBean(Traces.class);
      var whole = traces.find(card).orElseThrow();
      assertThat(whole.recommendations()).containsExactly(card);
      assertThat(whole.orders()).containsExactly("PurchaseOrder/" + order);
      assertThat(whole.steps().stream().map(Step::kind))
          .containsSubsequence(
              "recommendation",
              "decision.accepted",
              "order.placed",
              "action.sent",
              "order.confirmed",
              "movement.receipt",
              "outcome.observed");
      var issue =
          whole.steps().stream()
              .filter(step -> step.kind().equals("movement.issue"))
              .findFirst()
              .orElseThrow();
      var evidence = Objects.requireNonNull(issue.entry());
      for (var other :
          List.of(
              card.substring("Recommendation/".length()),
              order,
              "Decision/D-1",
              "R-1",
              "Outcome/" + order + "/1",
              evidence)) assertThat(traces.find(other)).as(other).contains(whole);
      assertThat(traces.find("nothing")).isEmpty();
    }
  }

  private static String approved(Graph graph, Ledger ledger, String card) {
    var days = Story.daysAt(TestGraph.NOW);
    var decisions = DecisionConfiguration.decisionsOf(graph, ledger, days, Office.SETTINGS);
    var madeAt =
        Instant.parse(
            text(graph, "MATCH (c:Recommendation) RETURN toString(c.madeAt) AS x")
                .replace("[UTC]", ""));
    var choice = new Choice("D-1", card, madeAt, Action.ACCEPTED, null, null, null, null, null, "");
    var draft = Objects.requireNonNull(decisions.decide(choice, "Budi").draft());
    decisions.approve(draft, decisions.getDraft(draft).payloadHash(), Office.APPROVER);
    return draft;
  }

  private static void post(Ledger ledger, String id, Instant at, aion.ledger.Fact fact) {
    ledger.post(new Posting(id, at, "Gudang", "test", "trace", fact));
  }

  private AnnotationConfigApplicationContext context(Graph graph, Ledger ledger, Clock clock) {
    var context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of("aion.outbox.automatic", "false", "aion.outbox.folder", folder.toString())));
    context.registerBean(Graph.class, () -> graph);
    context.registerBean(Ledger.class, () -> ledger);
    context.registerBean(Clock.class, () -> clock);
    context.scan("aion.outbox", "aion.trace");
    context.refresh();
    return context;
  }

  private static String text(Graph graph, String question) {
    return graph.read(question, Map.of(), row -> row.get("x").asString()).getFirst();
  }
}

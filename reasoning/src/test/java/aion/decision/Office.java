package aion.decision;

import aion.TestGraph;
import aion.decision.Decisions.Person;
import aion.graph.Graph;
import aion.ledger.DecisionFact.Action;
import aion.ledger.GroupCommit;
import aion.recommendation.Recommender;
import aion.recommendation.Story;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The motor's story with one open card, and people who decide on it.
final class Office implements AutoCloseable {
  static final Person APPROVER = new Person("Ani", Set.of("approver"));
  static final DecisionSettings SETTINGS = DecisionSettings.DEFAULT;

  final Graph graph;
  final GroupCommit ledger;
  final Decisions decisions;
  final DraftExpiry expiry;
  final Recommender recommender;

  private Office(Graph graph, Instant now) {
    this.graph = graph;
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    ledger = TestGraph.shared().ledger(clock, new DecisionEffect(SETTINGS));
    var days = Story.daysAt(now);
    decisions = DecisionConfiguration.decisionsOf(graph, ledger, days, SETTINGS);
    expiry = new DraftExpiry(graph, ledger, days);
    recommender = Story.recommender(graph, days);
  }

  /// Six days of motors are left and a card says to order 500 from B.
  static Office withOneCard(Graph graph) {
    var office = new Office(graph, TestGraph.NOW);
    Story.told(office.ledger, 252);
    office.recommender.run();
    return office;
  }

  /// The same office later.
  Office at(Instant later) {
    return new Office(graph, later);
  }

  String card() {
    return text("MATCH (c:Recommendation) RETURN c.ref AS x");
  }

  String status() {
    return text("MATCH (c:Recommendation) RETURN c.status AS x");
  }

  Instant madeAt() {
    return Instant.parse(
        text("MATCH (c:Recommendation) RETURN toString(c.madeAt) AS x").replace("[UTC]", ""));
  }

  Choice accept(String id) {
    return choice(id, Action.ACCEPTED, null, null, null, "");
  }

  Choice edit(String id, @Nullable String quantity, @Nullable String supplier) {
    return choice(
        id, Action.EDITED, quantity == null ? null : new BigDecimal(quantity), supplier, null, "");
  }

  Choice snooze(String id, LocalDate until) {
    return choice(id, Action.SNOOZED, null, null, until, "");
  }

  Choice reject(String id, String reason) {
    return choice(id, Action.REJECTED, null, null, null, reason);
  }

  private Choice choice(
      String id,
      Action action,
      @Nullable BigDecimal quantity,
      @Nullable String supplier,
      @Nullable LocalDate until,
      String reason) {
    return new Choice(id, card(), madeAt(), action, quantity, supplier, null, until, null, reason);
  }

  /// The number of a draft that the planner Budi made by accepting the card.
  String drafted() {
    return drafted(accept("D-1"));
  }

  String drafted(Choice choice) {
    return Objects.requireNonNull(decisions.decide(choice, "Budi").draft());
  }

  long count(String pattern) {
    return graph
        .read("MATCH " + pattern + " RETURN count(*) AS x", Map.of(), row -> row.get("x").asLong())
        .getFirst();
  }

  String text(String question) {
    return graph.read(question, Map.of(), row -> row.get("x").asString()).getFirst();
  }

  List<String> kinds() {
    return graph.read(
        "MATCH (e:Entry {partition: 'decisions'}) RETURN e.kind AS x ORDER BY e.offset",
        Map.of(),
        row -> row.get("x").asString());
  }

  @Override
  public void close() {
    ledger.close();
  }
}

package aion.decision;

import aion.ExampleCompany;
import aion.TestGraph;
import aion.archive.Archive;
import aion.archive.ColdHistory;
import aion.decision.Decisions.Person;
import aion.graph.Graph;
import aion.graph.GraphServer;
import aion.graph.Migration;
import aion.ledger.DecisionFact.Action;
import aion.ledger.GroupCommit;
import aion.problem.Problem;
import aion.recommendation.Story;
import aion.registry.EntityEffect;
import aion.registry.UnitCatalogue;
import aion.semantic.Iris;
import aion.supply.SupplyEffect;
import aion.vocabulary.Ontology;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A process that accepts cards and approves their drafts, each by two people at once, until it is
/// killed.
final class KilledApprovals {
  private static final Instant NOW = TestGraph.NOW;
  private static final int CARDS = 2_000;

  private KilledApprovals() {}

  static Process start(Path folder) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            KilledApprovals.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  public static void main(String[] arguments) throws InterruptedException {
    var folder = Path.of(arguments[0]);
    var ontology = Ontology.shipped();
    var server = GraphServer.start(folder.resolve("graph"), 64);
    new Migration(ontology).apply(server.driver(), GraphServer.DATABASE);
    var graph = server.graph();
    var archive = new Archive(graph, folder.resolve("archive"));
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var effects =
        List.of(
            new EntityEffect(ontology, new Iris()),
            new SupplyEffect(new ColdHistory(archive)),
            new DecisionEffect(DecisionSettings.DEFAULT));
    var ledger = new GroupCommit(graph, effects, archive, clock, _ -> {});
    var decisions =
        DecisionConfiguration.decisionsOf(
            graph, ledger, Story.daysAt(NOW), DecisionSettings.DEFAULT);
    seed(graph, ledger);
    System.out.println("approving");
    for (int i = 0; i < CARDS; i++) approveTwice(decisions, i);
  }

  private static void seed(Graph graph, GroupCommit ledger) {
    new UnitCatalogue(ledger).post();
    new ExampleCompany(ledger)
        .site("P1")
        .item("BOLT", "pcs")
        .supplier("B")
        .entity(
            "SupplyOffer",
            "O-B",
            Map.of("currency", List.of("EUR"), "leadTimeDays", List.of("6")),
            Map.of("item", List.of("BOLT"), "supplier", List.of("B")))
        .entity(
            "PriceTier",
            "T-B",
            Map.of(
                "fromQuantity", List.of("1"),
                "unitPrice", List.of("2"),
                "currency", List.of("EUR")),
            Map.of("offer", List.of("O-B")))
        .received("BOLT", "P1", "100", "pcs", NOW.minus(Duration.ofDays(3)));
    graph.write(tx ->
        tx.run(
                """
                MATCH (position:StockPosition)-[:ITEM]->(:Item {id: 'BOLT'}), (offer:SupplyOffer)
                UNWIND range(0, $cards - 1) AS n
                CREATE (card:Entity:Recommendation {ref: 'Recommendation/R-' + n, id: 'R-' + n, status: 'open',
                  urgency: 'soon', unit: 'H87', scale: 0, quantity: 10, madeAt: $now, arrivesAt: $now})
                CREATE (card)-[:POSITION]->(position)
                CREATE (card)-[:OFFER]->(offer)\
                """,
                Map.of("cards", CARDS, "now", NOW.atZone(ZoneOffset.UTC)))
            .consume());
  }

  private static void approveTwice(Decisions decisions, int number)
      throws InterruptedException {
    var choice =
        new Choice(
            "D-" + number,
            "Recommendation/R-" + number,
            NOW,
            Action.ACCEPTED,
            null,
            null,
            null,
            null,
            null,
            "");
    var draft = Objects.requireNonNull(decisions.decide(choice, "Budi").draft());
    var hash = decisions.getDraft(draft).payloadHash();
    var approvers = new ArrayList<Thread>();
    for (var name : List.of("Ani", "Cici"))
      approvers.add(Thread.ofVirtual().start(() -> approve(decisions, draft, hash, name)));
    for (var approver : approvers) approver.join();
  }

  private static void approve(Decisions decisions, String draft, String hash, String name) {
    try {
      decisions.approve(draft, hash, new Person(name, Set.of("approver")));
    } catch (Problem second) {
      // The other was faster.
    }
  }
}

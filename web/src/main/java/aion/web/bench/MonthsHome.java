package aion.web.bench;

import aion.archive.Archive;
import aion.archive.ColdHistory;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.graph.GraphServer;
import aion.graph.Migration;
import aion.ledger.GroupCommit;
import aion.registry.EntityEffect;
import aion.registry.UnitCatalogue;
import aion.semantic.Iris;
import aion.signal.ObservationEffect;
import aion.supply.SupplyEffect;
import aion.vocabulary.Ontology;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A home whose ledger was written over half a year, by a clock that moves from month to month.
record MonthsHome(List<Instant> ends) {
  private static final Cypher POSITIONS = Cypher.named("bench/positions");
  private static final Instant FIRST_DAY = Instant.parse("2026-01-05T00:00:00Z");
  private static final int MONTHS = 6;
  private static final int ENTRIES_OF_A_MONTH = 1_500;

  static MonthsHome make(Path home) {
    var ontology = Ontology.shipped();
    var clock = new MonthClock();
    try (var server = GraphServer.start(home.resolve("graph"), 64)) {
      new Migration(ontology).apply(server.driver(), GraphServer.DATABASE);
      var graph = server.graph();
      try (var archive = new Archive(graph, home.resolve("archive"));
          var ledger =
              new GroupCommit(
                  graph,
                  List.of(
                      new EntityEffect(ontology, new Iris()),
                      new SupplyEffect(new ColdHistory(archive)),
                      new ObservationEffect()),
                  archive,
                  clock,
                  _ -> {})) {
        new UnitCatalogue(ledger).post();
        var company = new BenchCompany("I11-", 2, 20, FIRST_DAY);
        company.open(ledger);
        for (int month = 0; month < MONTHS; month++) {
          clock.month = month;
          BenchCompany.postAll(ledger, company.next(ENTRIES_OF_A_MONTH));
        }
      }
    }
    return new MonthsHome(
        IntStream.rangeClosed(1, MONTHS).mapToObj(MonthsHome::startOfMonth).toList());
  }

  /// The references of all stock positions.
  static List<String> positions(Graph graph) {
    return graph.read(POSITIONS, Map.of(), row -> row.get("ref").asString());
  }

  private static Instant startOfMonth(int month) {
    return FIRST_DAY.atOffset(ZoneOffset.UTC).withDayOfMonth(1).plusMonths(month).toInstant();
  }

  private static final class MonthClock extends Clock {
    private volatile int month;

    @Override
    public Instant instant() {
      return FIRST_DAY.atOffset(ZoneOffset.UTC).plusMonths(month).plusDays(3).toInstant();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

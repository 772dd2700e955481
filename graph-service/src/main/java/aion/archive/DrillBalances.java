package aion.archive;

import aion.archive.ColdHistory.Sums;
import aion.graph.Cypher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Makes the balances of all positions anew from both tiers and compares them with those the graph
/// has.
final class DrillBalances {
  private static final Cypher BALANCES = Cypher.named("archive/balances-after");
  private static final Sql SUMS = Sql.named("archive/sums-after");
  private static final int PAGE = 2_000;

  private final Archive archive;
  private final Map<String, Sums> archived = new HashMap<>();

  DrillBalances(Archive archive) {
    this.archive = archive;
  }

  /// @return how many positions were compared
  long compare(Consumer<String> finding) {
    readArchived();
    long positions = 0;
    var after = "";
    while (true) {
      var from = after;
      // Postings wait for one page, so that no balance is seen half written.
      var page =
          archive
              .graph()
              .whileStill(() ->
                  archive
                      .graph()
                      .read(BALANCES, Map.of("after", from, "limit", (long) PAGE), row -> row));
      if (page.isEmpty()) break;
      for (var row : page) compare(row, finding);
      positions += page.size();
      after = page.getLast().get("ref").asString();
    }
    archived
        .keySet()
        .forEach(ref -> finding.accept("The archive moves '%s', and it is absent.".formatted(ref)));
    return positions;
  }

  private void readArchived() {
    var after = "";
    while (true) {
      var page =
          archive
              .store()
              .read(
                  archive.slice(),
                  SUMS,
                  List.of(after, (long) PAGE),
                  row -> Map.entry(row.getString("position"), Sums.of(row)));
      if (page.isEmpty()) return;
      page.forEach(entry -> archived.put(entry.getKey(), entry.getValue()));
      after = page.getLast().getKey();
    }
  }

  private void compare(Record row, Consumer<String> finding) {
    var ref = row.get("ref").asString();
    var cold = archived.remove(ref);
    var opening = numbers(row.get("opening"));
    var archive = cold == null ? numbers(Sums.NONE) : numbers(cold);
    if (!opening.equals(archive))
      finding.accept(
          "The opening balance of '%s' is %s; the archive gives %s."
              .formatted(ref, opening, archive));
    var moved = numbers(row.get("moved"));
    var balance = numbers(row.get("balance"));
    for (int i = 0; i < balance.size(); i++)
      if (balance.get(i) != opening.get(i) + moved.get(i)) {
        finding.accept(
            "The balance of '%s' is %s; archive and graph give %s and %s."
                .formatted(ref, balance, opening, moved));
        return;
      }
  }

  private static List<Long> numbers(Sums sums) {
    return List.of(sums.onHand(), sums.reserved(), sums.onHold(), sums.inTransit(), sums.onOrder());
  }

  private static List<Long> numbers(Value list) {
    return list.asList(number -> number.asLong());
  }
}

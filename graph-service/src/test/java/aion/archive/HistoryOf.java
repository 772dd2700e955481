package aion.archive;

import aion.graph.Graph;
import aion.ledger.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Everything the ledger answers about its past, taken down to compare it with later answers.
///
/// @param balances by the end of each day and position: stock on hand as known then
/// @param moves of each position, newest first
/// @param entries of each partition
record HistoryOf(
    Map<Instant, Map<String, Long>> balances,
    Map<String, List<String>> moves,
    Map<String, List<Entry>> entries) {
  private static final String HOT_SUMS =
      """
      MATCH (position:StockPosition)
      OPTIONAL MATCH (position)<-[moved:MOVED]-(entry:Entry)
      WHERE entry.recordTime <= $asOf
      RETURN position.ref AS ref, coalesce(sum(moved.effect), 0) AS onHand
      """;
  private static final String HOT_MOVES =
      """
      MATCH (position:StockPosition)
      RETURN position.ref AS ref, COLLECT {
        MATCH (position)<-[moved:MOVED]-(entry:Entry)
        RETURN {time: moved.validTime, entry: entry.id, line: moved.line, effect: moved.effect}
      } AS moves
      """;

  static HistoryOf all(Graph graph, Archive archive) {
    var balances = new TreeMap<Instant, Map<String, Long>>();
    for (int day = 0; day <= LivedYear.DAYS; day += 5) {
      var asOf = LivedYear.START.plus(Duration.ofDays(day));
      balances.put(asOf, archive.reading(() -> balancesOf(graph, archive, asOf)));
    }
    var moves = archive.reading(() -> movesOf(graph, archive));
    var entries = new TreeMap<String, List<Entry>>();
    for (var partition : List.of("site:P1", "site:P2", "master"))
      entries.put(partition, entriesOf(partition, new LedgerEntries(graph, archive)));
    return new HistoryOf(balances, moves, entries);
  }

  private static Map<String, Long> balancesOf(Graph graph, Archive archive, Instant asOf) {
    var sums = new TreeMap<String, Long>();
    graph.read(
        HOT_SUMS,
        Map.of("asOf", asOf.atZone(ZoneOffset.UTC)),
        row -> sums.put(row.get("ref").asString(), row.get("onHand").asLong()));
    new ColdHistory(archive)
        .sumsKnownAt(List.copyOf(sums.keySet()), asOf)
        .forEach((ref, cold) -> sums.merge(ref, cold.onHand(), Long::sum));
    return sums;
  }

  private static Map<String, List<String>> movesOf(Graph graph, Archive archive) {
    var all = new TreeMap<String, List<Move>>();
    graph.read(
        HOT_MOVES,
        Map.of(),
        row ->
            all.put(
                row.get("ref").asString(),
                new ArrayList<>(
                    row.get("moves")
                        .asList(move ->
                            new Move(
                                move.get("time").asZonedDateTime().toInstant(),
                                move.get("entry").asString(),
                                move.get("line").asInt(),
                                move.get("effect").asLong())))));
    var beginning = new ColdHistory.Behind(Instant.parse("9999-01-01T00:00:00Z"), "", 0, "");
    for (var move : new ColdHistory(archive).moves(List.copyOf(all.keySet()), beginning, 1_000_000))
      Objects.requireNonNull(all.get(move.position()))
          .add(new Move(move.validTime(), move.entry(), move.line(), move.effect()));
    var ordered = new TreeMap<String, List<String>>();
    all.forEach((ref, moves) ->
        ordered.put(ref, moves.stream().sorted(Move.NEWEST_FIRST).map(Move::toString).toList()));
    return ordered;
  }

  private static List<Entry> entriesOf(String partition, LedgerEntries ledger) {
    var entries = new ArrayList<Entry>();
    for (var page = ledger.after(partition, 0, 50); !page.isEmpty(); ) {
      entries.addAll(page);
      page = ledger.after(partition, page.getLast().offset(), 50);
    }
    return entries;
  }

  private record Move(Instant time, String entry, int line, long effect) {
    static final Comparator<Move> NEWEST_FIRST =
        Comparator.comparing(Move::time)
            .thenComparing(Move::entry)
            .thenComparing(Move::line)
            .reversed();
  }
}

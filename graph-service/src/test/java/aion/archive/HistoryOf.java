package aion.archive;

import aion.TestGraph;
import aion.graph.Graph;
import aion.ledger.Entry;
import aion.stock.Balances;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Everything the ledger answers about its past, taken down to compare it with later answers.
///
/// @param known balances of positions as they were known at the end of each day
/// @param happened balances as they were true then, as known now
/// @param moves of each position, newest first
/// @param entries of each partition
record HistoryOf(
    Map<Instant, Map<String, Balances.Balance>> known,
    Map<Instant, Map<String, Balances.Balance>> happened,
    Map<String, List<String>> moves,
    Map<String, List<Entry>> entries) {
  private static final String POSITIONS =
      "MATCH (position:StockPosition) RETURN position.ref AS ref ORDER BY ref";
  private static final String HOT_MOVES =
      """
      MATCH (position:StockPosition)
      RETURN position.ref AS ref, COLLECT {
        MATCH (position)<-[moved:MOVED]-(entry:Entry)
        WHERE moved.delta <> 0 OR moved.counted IS NOT NULL OR moved.effect <> 0
        RETURN {time: moved.validTime, entry: entry.id, line: moved.line, effect: moved.effect}
      } AS moves
      """;

  static HistoryOf all(Graph graph, Archive archive) {
    var refs = graph.read(POSITIONS, Map.of(), row -> row.get("ref").asString());
    var balances = new Balances(graph, new ColdHistory(archive));
    var known = new TreeMap<Instant, Map<String, Balances.Balance>>();
    var happened = new TreeMap<Instant, Map<String, Balances.Balance>>();
    for (int day = 0; day <= LivedYear.DAYS; day += 5) {
      var time = LivedYear.START.plus(Duration.ofDays(day));
      known.put(time, balances.at(refs, time, null));
      happened.put(time, balances.at(refs, TestGraph.NOW, time));
    }
    var moves = archive.reading(() -> movesOf(graph, archive));
    var entries = new TreeMap<String, List<Entry>>();
    for (var partition : List.of("site:P1", "site:P2", "master"))
      entries.put(partition, entriesOf(partition, new LedgerEntries(graph, archive)));
    return new HistoryOf(known, happened, moves, entries);
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

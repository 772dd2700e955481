package aion.archive;

import aion.graph.Cypher;
import aion.ledger.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What archived entries did, for answers that reach behind the border. Ask inside
/// [Archive#reading] together with the graph's part. A ledger without an archive answers at once.
public final class ColdHistory {
  private static final Sql MOVES = Sql.named("archive/moves-of-positions");
  private static final Sql OF_ENTRIES = Sql.named("archive/moves-of-entries");
  private static final Sql CORRECTIONS = Sql.named("archive/corrections");
  private static final Sql KNOWN_AT = Sql.named("archive/moves-known-at");
  private static final Sql SUMS = Sql.named("archive/sums-known-at");
  private static final Sql CHANGES = Sql.named("archive/changes");
  private static final Sql DEMAND = Sql.named("archive/demand");
  private static final Sql ISSUES = Sql.named("archive/issue-lines");
  private static final Sql MEMBERS = Sql.named("archive/changes-of-members");
  private static final Cypher SURROUNDINGS = Cypher.named("archive/surroundings");
  private static final Sql LATEST = Sql.named("archive/latest-moves");

  /// Later than all that is ever recorded.
  public static final Instant LATEST_TIME = Instant.parse("9999-01-01T00:00:00Z");

  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final Archive archive;

  public ColdHistory(Archive archive) {
    this.archive = archive;
  }

  /// See [Archive#reading].
  public <T> T reading(Supplier<T> read) {
    return archive.reading(read);
  }

  /// Whether every entry is in the graph.
  public boolean isEmpty() {
    return archive.isEmpty();
  }

  /// Whether an answer about this time and later lies in the graph alone.
  public boolean isOpen(Instant from) {
    return archive.isOpen(from);
  }

  /// The archived entries that have one of these ids.
  public List<Entry> find(Collection<String> ids) {
    return archive.find(ids);
  }

  /// Where a page begins: behind this move, newest first.
  public record Behind(Instant time, String entry, long line, String position) {}

  /// What archived entries did to the balances of one position, in increments.
  public record Sums(
      long onHand, long reserved, long onHold, long inTransit, long onOrder, long moves) {
    public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

    static Sums of(ResultSet row) throws SQLException {
      return new Sums(
          row.getLong("onHand"),
          row.getLong("reserved"),
          row.getLong("onHold"),
          row.getLong("inTransit"),
          row.getLong("onOrder"),
          row.getLong("moves"));
    }
  }

  /// An amount of one position in a quarter of an hour.
  ///
  /// @param time when the quarter began
  public record Change(String position, Instant time, long increments) {}

  /// What was taken from a position in a quarter of an hour.
  ///
  /// @param transferred whether it was sent to another site
  public record Taken(String position, Instant time, boolean transferred, long increments) {}

  /// @param reached the positions that transfers took it to; null for what was not transferred
  private record Sent(
      String position, Instant time, @Nullable List<String> reached, long increments) {}

  /// An entry that changed a member of an ontology class.
  public record MemberChange(String member, String entry, String kind, Instant validTime) {}

  /// An entry that moved a position.
  ///
  /// @param moved whether it is among the last that moved it
  /// @param taken whether it took from it
  public record Latest(
      String position, String entry, Instant validTime, boolean moved, boolean taken) {}

  /// The newest moves of positions behind a place, at most `limit` of each position, newest first.
  public List<ArchivedMove> moves(Collection<String> positions, Behind behind, long limit) {
    if (archive.isEmpty() || positions.isEmpty()) return List.of();
    return read(
        MOVES,
        ColdRows::move,
        List.copyOf(positions),
        ColdRows.micros(behind.time),
        behind.entry,
        behind.line,
        behind.position,
        limit);
  }

  /// What archived entries did, by entry and line.
  public List<ArchivedMove> movesOfEntries(Collection<String> ids) {
    if (archive.isEmpty() || ids.isEmpty()) return List.of();
    return read(OF_ENTRIES, ColdRows::move, List.copyOf(ids));
  }

  /// The entries that archived corrections mend, by correction: of those that are, or mend, one of
  /// these entries.
  public Map<String, String> corrections(Collection<String> ids) {
    var corrections = new HashMap<String, String>();
    if (archive.isEmpty() || ids.isEmpty()) return corrections;
    read(
        CORRECTIONS,
        row -> corrections.put(row.getString("correction"), row.getString("corrects")),
        List.copyOf(ids));
    return corrections;
  }

  /// Moves that were recorded until `asOf` and true until `validAt`, by position in the order of
  /// valid time, place and sequence.
  public List<ArchivedMove> movesKnownAt(
      Collection<String> positions, Instant asOf, Instant validAt) {
    if (archive.isEmpty() || positions.isEmpty()) return List.of();
    return read(
        KNOWN_AT,
        ColdRows::move,
        List.copyOf(positions),
        ColdRows.micros(asOf),
        ColdRows.micros(validAt));
  }

  /// All archived moves of one position. Whoever holds the position's lock sees each of its moves
  /// in the graph or here.
  public List<ArchivedMove> movesOf(String position) {
    return archive.reading(() -> movesKnownAt(List.of(position), LATEST_TIME, LATEST_TIME));
  }

  /// What was recorded until `asOf`, by position; positions without any are left out.
  public Map<String, Sums> sumsKnownAt(Collection<String> positions, Instant asOf) {
    var sums = new HashMap<String, Sums>();
    if (archive.isEmpty() || positions.isEmpty()) return sums;
    read(
        SUMS,
        row -> sums.put(row.getString("position"), Sums.of(row)),
        List.copyOf(positions),
        ColdRows.micros(asOf));
    return sums;
  }

  /// Changes of stock on hand that were true at `from` or later.
  public List<Change> changes(Collection<String> positions, Instant from) {
    if (archive.isOpen(from) || positions.isEmpty()) return List.of();
    return read(
        CHANGES,
        row ->
            new Change(
                row.getString("position"), quarter(row.getLong("quarter")), row.getLong("change")),
        List.copyOf(positions),
        ColdRows.micros(from));
  }

  /// What was taken from positions in a stretch of time: issues less returns, what production
  /// consumed, and what was sent to another site.
  public List<Taken> demand(Collection<String> positions, Instant from, Instant until) {
    if (archive.isOpen(from) || positions.isEmpty()) return List.of();
    var sent = sent(positions, from, until);
    var places = surroundings(sent);
    return sent.stream()
        .filter(one -> one.reached == null || leaves(one.position, one.reached, places))
        .map(one -> new Taken(one.position, one.time, one.reached != null, one.increments))
        .toList();
  }

  private List<Sent> sent(Collection<String> positions, Instant from, Instant until) {
    return read(
        DEMAND,
        row ->
            new Sent(
                row.getString("position"),
                quarter(row.getLong("quarter")),
                texts(row, "reached"),
                row.getLong("increments")),
        List.copyOf(positions),
        ColdRows.micros(from),
        ColdRows.micros(until));
  }

  /// How many lines were issued in each quarter of an hour of a stretch of time.
  public Map<Instant, Long> issueLines(Instant from, Instant until) {
    var lines = new HashMap<Instant, Long>();
    if (archive.isOpen(from)) return lines;
    read(
        ISSUES,
        row -> lines.put(quarter(row.getLong("quarter")), row.getLong("lines")),
        ColdRows.micros(from),
        ColdRows.micros(until));
    return lines;
  }

  /// The entries that changed members, newest first for each.
  public List<MemberChange> changesOf(Collection<String> members) {
    if (archive.isEmpty() || members.isEmpty()) return List.of();
    return read(
        MEMBERS,
        row ->
            new MemberChange(
                row.getString("member"),
                row.getString("entry"),
                row.getString("kind"),
                ColdRows.instant(row.getLong("validTime"))),
        List.copyOf(members));
  }

  /// The last entries that moved positions, and the last that took from them.
  public List<Latest> latest(Collection<String> positions, long limit) {
    if (archive.isEmpty() || positions.isEmpty()) return List.of();
    return read(
        LATEST,
        row ->
            new Latest(
                row.getString("position"),
                row.getString("entry"),
                ColdRows.instant(row.getLong("validTime")),
                row.getBoolean("moved"),
                row.getBoolean("taken")),
        List.copyOf(positions),
        limit);
  }

  private Map<String, Set<String>> surroundings(List<Sent> sent) {
    var refs = new HashSet<String>();
    for (var one : sent) {
      if (one.reached == null) continue;
      refs.add(one.position);
      refs.addAll(one.reached);
    }
    var places = new HashMap<String, Set<String>>();
    if (refs.isEmpty()) return places;
    archive
        .graph()
        .read(
            SURROUNDINGS,
            Map.of("positions", List.copyOf(refs)),
            row ->
                places.put(
                    row.get("position").asString(),
                    Set.copyOf(row.get("around").asList(v -> v.asString()))));
    return places;
  }

  private static boolean leaves(
      String position, List<String> reached, Map<String, Set<String>> places) {
    var around = places.getOrDefault(position, Set.of());
    return reached.stream()
        .allMatch(to -> Collections.disjoint(around, places.getOrDefault(to, Set.of())));
  }

  private <T> List<T> read(Sql statement, ColdStore.Row<T> row, Object... parameters) {
    return archive.store().read(archive.slice(), statement, List.of(parameters), row);
  }

  private static Instant quarter(long number) {
    return Instant.EPOCH.plus(QUARTER.multipliedBy(number));
  }

  private static @Nullable List<String> texts(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    if (array == null) return null;
    var texts = new ArrayList<String>();
    for (var text : (Object[]) array.getArray()) texts.add(String.valueOf(text));
    return texts;
  }
}

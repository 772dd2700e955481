package aion.archive;

import aion.archive.ColdStore.Slice;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.graph.StoredTime;
import aion.ledger.ColdEntries;
import aion.ledger.Entry;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is archived and up to where. An entry is in the graph or counts in the archive, never both:
/// the graph says how far each partition is archived, in the transaction that releases the entries.
/// One for the process; safe for use by many threads.
public final class Archive implements ColdEntries, AutoCloseable {
  private static final Cypher HEADS = Cypher.named("archive/heads");
  private static final Sql IDS = Sql.named("archive/ids");
  private static final Sql BY_ID = Sql.named("archive/entries-by-id");

  private final Graph graph;
  private final Path folder;
  private final ColdStore store;
  private final ReentrantLock moves = new ReentrantLock();
  private final StampedLock border = new StampedLock();
  private volatile State state = State.EMPTY;
  private volatile @Nullable KnownIds known;

  /// Set while it is not known whether a commit that failed was carried out.
  private volatile boolean unsure;

  /// @param files listed ones, of which some may reach behind `offset`: they wait for their turn
  record Cold(long offset, List<ArchiveFile> files) {}

  private record State(Map<String, Cold> partitions, @Nullable Instant closedBefore) {
    static final State EMPTY = new State(Map.of(), null);

    boolean hasFiles() {
      return partitions.values().stream().anyMatch(cold -> !cold.files.isEmpty());
    }
  }

  /// @param folder where the files are; made by the first run
  public Archive(Graph graph, Path folder) {
    this.graph = graph;
    this.folder = folder.toAbsolutePath().normalize();
    this.store = new ColdStore(this.folder);
    refresh();
  }

  /// Reads again what the graph and the lists of files say.
  public void refresh() {
    var partitions = new TreeMap<String, Cold>();
    var closings = new ArrayList<Instant>();
    graph.read(
        HEADS,
        Map.of(),
        row -> {
          var closed = StoredTime.from(row.get("closedBefore"));
          if (closed != null) closings.add(closed);
          long offset = row.get("archivedOffset").asLong();
          var partition = row.get("partition").asString();
          var files = Manifest.of(folder, partition).read();
          if (offset > 0 || !files.isEmpty()) partitions.put(partition, new Cold(offset, files));
          return partition;
        });
    state = new State(partitions, closings.stream().max(Instant::compareTo).orElse(null));
    known = null;
    unsure = false;
  }

  /// Whether every entry is in the graph.
  public boolean isEmpty() {
    return state.partitions.values().stream().allMatch(cold -> cold.offset == 0);
  }

  @Override
  public @Nullable Instant closedBefore() {
    return state.closedBefore;
  }

  /// Whether an answer about this time and later lies in the graph alone.
  public boolean isOpen(Instant from) {
    var closed = state.closedBefore;
    return isEmpty() || (closed != null && !from.isBefore(closed));
  }

  /// Reads from the graph and the archive so that no entry is seen twice or not at all: when
  /// entries moved meanwhile, it reads again.
  public <T> T reading(Supplier<T> read) {
    if (unsure) refresh();
    for (int attempt = 0; attempt < 3; attempt++) {
      long stamp = border.tryOptimisticRead();
      if (stamp == 0) continue;
      var answer = read.get();
      if (border.validate(stamp)) return answer;
    }
    long stamp = border.readLock();
    try {
      return read.get();
    } finally {
      border.unlockRead(stamp);
    }
  }

  /// Does the work while no run of the archive moves anything.
  public <T> T unmoved(Supplier<T> work) {
    moves.lock();
    try {
      return work.get();
    } finally {
      moves.unlock();
    }
  }

  /// Moves; one run at a time.
  <T> T moving(Supplier<T> run) {
    if (!moves.tryLock())
      throw new Problem(
          ProblemCode.ARCHIVE_BUSY,
          "The archive is being moved or proved by somebody else.",
          "Wait until that has ended, and try again.");
    try {
      return run.get();
    } finally {
      moves.unlock();
    }
  }

  @Override
  public List<Entry> find(Collection<String> ids) {
    if (!state.hasFiles()) return List.of();
    var ours = known();
    var candidates = ids.stream().filter(ours::mayHave).distinct().toList();
    if (candidates.isEmpty()) return List.of();
    return store.read(allFiles(), BY_ID, List.of(candidates), ColdRows::entry);
  }

  @Override
  public void close() {
    store.close();
  }

  Graph graph() {
    return graph;
  }

  Path folder() {
    return folder;
  }

  ColdStore store() {
    return store;
  }

  /// How far a partition is archived, and its files.
  Cold of(String partition) {
    return state.partitions.getOrDefault(partition, new Cold(0, List.of()));
  }

  /// The files that count now.
  Slice slice() {
    return slice(true);
  }

  /// The files of one partition that have entries behind an offset, whether they count yet or not.
  Slice sliceAfter(String partition, long offset) {
    var files = of(partition).files.stream().filter(f -> f.lastOffset() > offset).toList();
    return new Slice(
        files.stream().map(f -> f.entriesIn(folder)).toList(),
        files.stream().map(f -> f.movedIn(folder)).toList(),
        List.of(partition),
        List.of(Long.MAX_VALUE));
  }

  private Slice allFiles() {
    return slice(false);
  }

  private Slice slice(boolean counting) {
    var now = state.partitions;
    var files =
        now.values().stream()
            .flatMap(c -> c.files.stream().filter(f -> !counting || f.firstOffset() <= c.offset))
            .toList();
    return new Slice(
        files.stream().map(f -> f.entriesIn(folder)).toList(),
        files.stream().map(f -> f.movedIn(folder)).toList(),
        List.copyOf(now.keySet()),
        now.values().stream().map(c -> counting ? c.offset : Long.MAX_VALUE).toList());
  }

  private synchronized KnownIds known() {
    var built = known;
    if (built != null) return built;
    built = KnownIds.of(store.read(allFiles(), IDS, List.of(), row -> row.getString(1)));
    known = built;
    return built;
  }

  /// A file is listed; its entries are known from now on, and count when they are released.
  synchronized void listed(ArchiveFile file, Collection<String> ids) {
    var before = known;
    var cold = of(file.partition());
    var files = new ArrayList<>(cold.files);
    files.add(file);
    put(file.partition(), new Cold(cold.offset, List.copyOf(files)));
    if (before != null) known = before.and(KnownIds.of(ids));
  }

  /// No fact true before this time is taken from now on.
  synchronized void closed(Instant before) {
    var closed = state.closedBefore;
    if (closed == null || before.isAfter(closed)) state = new State(state.partitions, before);
  }

  /// Moves the border between graph and archive by a commit; readers notice.
  void released(String partition, long offset, Runnable commit) {
    long stamp = border.writeLock();
    try {
      commit.run();
      synchronized (this) {
        put(partition, new Cold(offset, of(partition).files));
      }
    } catch (RuntimeException e) {
      unsure = true;
      refresh();
      throw e;
    } finally {
      border.unlockWrite(stamp);
    }
  }

  private void put(String partition, Cold cold) {
    var partitions = new TreeMap<>(state.partitions);
    partitions.put(partition, cold);
    state = new State(partitions, state.closedBefore);
  }
}

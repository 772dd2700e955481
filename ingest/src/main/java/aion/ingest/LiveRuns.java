package aion.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The imports of this process: those that run, the latest dry runs, and who listens to them.
final class LiveRuns {
  private static final int DRY_RUNS = 20;

  private final Map<String, ImportRun> running = new ConcurrentHashMap<>();
  private final Map<String, List<Consumer<ImportRun>>> listeners = new ConcurrentHashMap<>();
  private final Map<String, ImportRun> dryRuns =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ImportRun> eldest) {
          return size() > DRY_RUNS;
        }
      };

  void publish(ImportRun run) {
    boolean ended = run.state() != ImportRun.State.RUNNING;
    if (ended) running.remove(run.id());
    else running.put(run.id(), run);
    if (run.dryRun()) keep(run);
    listeners.getOrDefault(run.id(), List.of()).forEach(listener -> listener.accept(run));
    if (ended) listeners.remove(run.id());
  }

  Optional<ImportRun> find(String id) {
    var run = running.get(id);
    return run != null ? Optional.of(run) : findDryRun(id);
  }

  synchronized List<ImportRun> dryRuns() {
    return List.copyOf(dryRuns.values());
  }

  Imports.Listening listen(String id, Consumer<ImportRun> listener) {
    listeners.computeIfAbsent(id, run -> new CopyOnWriteArrayList<>()).add(listener);
    return () ->
        listeners.computeIfPresent(
            id,
            (run, all) -> {
              all.remove(listener);
              return all.isEmpty() ? null : all;
            });
  }

  private synchronized void keep(ImportRun run) {
    dryRuns.put(run.id(), run);
  }

  private synchronized Optional<ImportRun> findDryRun(String id) {
    return Optional.ofNullable(dryRuns.get(id));
  }
}

package aion.ingest.quarantine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The refused rows of the latest dry runs. They are nowhere else: a dry run writes nothing.
final class Rehearsed {
  private static final int RUNS = 20;
  private static final int ROWS = 1_000;

  private final Map<String, List<QuarantinedRow>> byRun =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<QuarantinedRow>> eldest) {
          return size() > RUNS;
        }
      };

  synchronized void add(List<QuarantinedRow> rows) {
    var kept = byRun.computeIfAbsent(rows.getFirst().run(), run -> new ArrayList<>());
    rows.stream().limit(Math.max(0, ROWS - kept.size())).forEach(kept::add);
  }

  synchronized boolean has(String run) {
    return byRun.containsKey(run);
  }

  synchronized long count(String run) {
    return byRun.getOrDefault(run, List.of()).size();
  }

  synchronized List<QuarantinedRow> list(String run, int first, @Nullable String after) {
    return byRun.getOrDefault(run, List.of()).stream()
        .filter(row -> after == null || row.id().compareTo(after) > 0)
        .limit(first)
        .toList();
  }
}

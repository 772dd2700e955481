package aion.ingest.gate;

import java.util.LinkedHashMap;
import java.util.Map;

/// Counts the rows of a file that share a key, in bounded memory: a key that has not been seen for
/// as many other keys as are remembered is forgotten.
final class Occurrences {
  static final int REMEMBERED = 200_000;

  private final Map<String, Integer> counts =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// Which one with this key this is, from 1.
  int next(String key) {
    return counts.merge(key, 1, Integer::sum);
  }
}

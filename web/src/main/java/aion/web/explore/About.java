package aion.web.explore;

import aion.projection.Cursor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// What is told with every answer: how far the copy had come, and how long it took.
final class About {
  /// Where the ledger stood when it was asked, as the main process says.
  static final String HEADS = "AION-Heads";

  /// The header that tells it beside bodies with no room for it.
  static final String HEADER = "AION-About";

  private static final JsonMapper JSON = new JsonMapper();

  private final long start = System.nanoTime();
  private final Map<String, Long> heads = new HashMap<>();

  About(LoopbackDoor.Asked asked) {
    JSON.readTree(asked.header(HEADS, "{}"))
        .properties()
        .forEach(head -> heads.put(head.getKey(), head.getValue().longValue()));
  }

  Map<String, Object> of(Cursor cursor) {
    var about = new LinkedHashMap<String, Object>();
    about.put("offset", cursor.offsets());
    about.put("behind", behind(cursor));
    about.put("tookMs", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    return about;
  }

  static Map<String, String> header(Map<String, Object> about) {
    return Map.of(HEADER, JSON.writeValueAsString(about));
  }

  private long behind(Cursor cursor) {
    return heads.entrySet().stream()
        .mapToLong(h -> Math.max(0, h.getValue() - cursor.offsets().getOrDefault(h.getKey(), 0L)))
        .sum();
  }
}

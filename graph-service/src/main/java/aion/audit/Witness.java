package aion.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A head that was written down outside the database: one line of a heads file.
///
/// @param time when it was written down
record Witness(Instant time, Head head) {
  private static final JsonMapper JSON = new JsonMapper();

  /// @return empty when the line is damaged
  static Optional<Witness> parse(String line) {
    try {
      var node = JSON.readTree(line);
      var head =
          new Head(
              node.path("partition").asString(""),
              node.path("offset").asLong(0),
              node.path("hash").asString(""));
      if (head.partition().isEmpty() || head.offset() < 1 || head.hash().length() != 64)
        return Optional.empty();
      return Optional.of(new Witness(Instant.parse(node.path("time").asString("")), head));
    } catch (JacksonException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  String line() {
    var members = new TreeMap<String, Object>();
    members.put("hash", head.hash());
    members.put("offset", head.offset());
    members.put("partition", head.partition());
    members.put("time", time.toString());
    return JSON.writeValueAsString(members) + "\n";
  }
}

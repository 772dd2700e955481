package aion.api;

import aion.api.MovementOrder.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A movement as its sender stated it, ready to be stated again with what is right.
record StatedMovement(
    Kind kind,
    List<Line> lines,
    @Nullable String to,
    @Nullable String orderLine,
    @Nullable String reservation,
    @Nullable String lotReason,
    @Nullable String billOfMaterials) {
  private static final String PREFIX = "movement.";

  /// @param produced production only: whether the line comes out
  record Line(
      String item,
      String location,
      @Nullable String lot,
      @Nullable String owner,
      BigDecimal quantity,
      String unit,
      boolean produced,
      List<String> serials) {
    private static Line from(JsonNode said, boolean produced) {
      return new Line(
          said.path("item").asString(""),
          said.path("location").asString(""),
          said.path("lot").asString(null),
          said.path("owner").asString(null),
          new BigDecimal(said.path("amount").asString("0")),
          said.path("unit").asString(""),
          produced,
          said.path("serials").valueStream().map(JsonNode::asString).toList());
    }
  }

  StatedMovement {
    lines = List.copyOf(lines);
  }

  /// What an entry's payload states; of a correction, what took the place. Null when it states no
  /// movement of stock.
  static @Nullable StatedMovement from(String entryKind, JsonNode payload) {
    if (payload.has("insteadKind"))
      return from(payload.get("insteadKind").asString(), payload.path("instead"));
    var kind = kindOf(entryKind);
    return kind == null
        ? null
        : new StatedMovement(
            kind,
            lines(payload),
            payload.path("to").asString(null),
            payload.path("orderLine").asString(null),
            payload.path("reservation").asString(null),
            payload.path("lotReason").asString(null),
            payload.path("billOfMaterials").asString(null));
  }

  private static @Nullable Kind kindOf(String entryKind) {
    if (!entryKind.startsWith(PREFIX)) return null;
    var name = entryKind.substring(PREFIX.length()).toUpperCase(Locale.ROOT);
    return Arrays.stream(Kind.values()).filter(k -> k.name().equals(name)).findFirst().orElse(null);
  }

  private static List<Line> lines(JsonNode payload) {
    var lines = new ArrayList<Line>();
    payload.path("lines").valueStream().forEach(line -> lines.add(Line.from(line, false)));
    payload.path("consumed").valueStream().forEach(line -> lines.add(Line.from(line, false)));
    payload.path("produced").valueStream().forEach(line -> lines.add(Line.from(line, true)));
    return lines;
  }

  /// Every location it names.
  Stream<String> locations() {
    return Stream.concat(lines.stream().map(Line::location), Stream.ofNullable(to));
  }
}

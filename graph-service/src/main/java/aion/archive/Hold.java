package aion.archive;

import aion.graph.Cypher;
import aion.graph.Graph;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// A legal hold: what it covers stays in the graph until it is lifted.
///
/// @param from the first day it covers; null for all before `to`
/// @param to the last day it covers; null for all after `from`
/// @param item ref of the only item it covers; null for all
/// @param location ref of the only place it covers, with all places within; null for all
record Hold(
    String code,
    String reason,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String item,
    @Nullable String location) {
  private static final Cypher HOLDS = Cypher.named("archive/holds");
  private static final Cypher FIRST_HELD = Cypher.named("archive/first-held");

  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  static List<Hold> read(Graph graph) {
    return graph.read(HOLDS, Map.of(), Hold::from);
  }

  /// The first entry behind `after`, up to `until`, that it covers; beyond `until` when there is
  /// none.
  long firstHeld(Graph graph, String partition, long after, long until) {
    var parameters =
        Map.<String, Object>of(
            "partition",
            partition,
            "after",
            after,
            "until",
            until,
            "item",
            item == null ? "" : item,
            "location",
            location == null ? "" : location,
            "from",
            (from == null ? EARLIEST : from).atStartOfDay(ZoneOffset.UTC),
            "to",
            (to == null ? LATEST : to.plusDays(1)).atStartOfDay(ZoneOffset.UTC));
    return graph
        .read(FIRST_HELD, parameters, row -> row.get("offset").asLong(until + 1))
        .getFirst();
  }

  private static Hold from(Record row) {
    return new Hold(
        row.get("code").asString(),
        row.get("reason").asString(""),
        day(row.get("validFrom")),
        day(row.get("validTo")),
        text(row.get("item")),
        text(row.get("location")));
  }

  private static @Nullable LocalDate day(Value value) {
    return value.isNull() ? null : value.asLocalDate();
  }

  private static @Nullable String text(Value value) {
    return value.isNull() ? null : value.asString();
  }
}

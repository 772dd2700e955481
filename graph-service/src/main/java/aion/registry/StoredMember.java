package aion.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Record;

/// Reads a member out of a row with `ref`, `labels`, `properties` and, where they were asked for,
/// `links`.
final class StoredMember {
  private StoredMember() {}

  static Member of(Record row) {
    return new Member(
        row.get("ref").asString(),
        new HashSet<>(row.get("labels").asList(label -> label.asString())),
        row.get("properties").asMap(),
        row.containsKey("links") ? links(row) : null);
  }

  private static Map<String, List<String>> links(Record row) {
    var links = new TreeMap<String, List<String>>();
    for (var link : row.get("links").values())
      links
          .computeIfAbsent(link.get(0).asString(), _ -> new java.util.ArrayList<>())
          .add(link.get(1).asString());
    return links;
  }
}

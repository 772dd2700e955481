package aion.web.bench;

import aion.ledger.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Values;

/// The entries of one partition as somebody could change them who has the database.
final class Chain {
  final String partition;
  final List<Link> links = new ArrayList<>();
  private boolean headFollows;

  /// @param entry the properties of an entry
  /// @param moved its MOVED relationships
  record Link(Map<String, Object> entry, Object moved) {
    static Link from(Record row) {
      return new Link(row.get("entry").asMap(), row.get("moved").asObject());
    }

    String partition() {
      return String.valueOf(entry.get("partition"));
    }

    Link with(String field, Object value) {
      var changed = new HashMap<>(entry);
      changed.put(field, value);
      return new Link(changed, moved);
    }

    Map<String, Object> row() {
      return Map.of("entry", entry, "moved", moved);
    }
  }

  Chain(String partition, List<Link> links) {
    this.partition = partition;
    this.links.addAll(links);
  }

  /// Whether the head of the partition is set to the last entry that is left.
  boolean headFollows() {
    return headFollows;
  }

  String lastHash() {
    return links.isEmpty() ? Entry.GENESIS : String.valueOf(links.getLast().entry().get("hash"));
  }

  /// Takes everything from an index on away, and sets the head back.
  void cutAt(int index) {
    links.subList(index, links.size()).clear();
    headFollows = true;
  }

  /// Gives every link the offset of its place.
  void renumber() {
    for (int i = 0; i < links.size(); i++) links.set(i, links.get(i).with("offset", i + 1L));
  }

  /// Makes hashes fit again from an index on, and the head with them.
  void rehashFrom(int index) {
    var previous =
        index == 0 ? Entry.GENESIS : String.valueOf(links.get(index - 1).entry().get("hash"));
    for (int i = index; i < links.size(); i++) {
      var link = links.get(i).with("previousHash", previous);
      previous = Entry.from(Values.value(link.entry())).expectedHash();
      links.set(i, link.with("hash", previous));
    }
    headFollows = true;
  }
}

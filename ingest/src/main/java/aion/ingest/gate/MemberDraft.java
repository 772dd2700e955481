package aion.ingest.gate;

import aion.ledger.EntityFact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one row says about one member, before names are resolved.
///
/// @param row the row's id
/// @param ref the member's reference in the graph
/// @param entry which of the mapping's entries says it
/// @param content everything the row says but names, as one text; equal texts say the same
/// @param heard null when the member's name is an attribute like any other
record MemberDraft(
    String row,
    String entityClass,
    String ref,
    int entry,
    String key,
    String content,
    @Nullable Instant at,
    Map<String, List<String>> values,
    Map<String, List<String>> links,
    @Nullable Heard heard) {

  /// Names that a row gives a member.
  ///
  /// @param name null when the row has a note in the place of a name
  record Heard(@Nullable String name, List<String> also) {}

  /// What this draft must agree with to say nothing new: the same entry about the same member.
  String topic() {
    return ref + '\u0000' + entry;
  }

  /// The posting's id: a row that says something else about a member takes another.
  String id() {
    return row + '/' + entityClass + '/' + Digest.of(content + '\u0000' + at + '\u0000' + heard);
  }

  EntityFact.Upsert upsert(Map<String, List<String>> resolved) {
    return new EntityFact.Upsert(entityClass, key, resolved, links);
  }
}

package aion.registry;

import aion.graph.Cypher;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/// Members as a transaction will leave them: those it has changed so far over what the graph holds.
final class Surroundings {
  private static final Cypher READ = Cypher.named("registry/read-around");
  private static final Cypher POINTING = Cypher.named("registry/read-pointing");

  private final Map<String, Member> changing;
  private final Map<String, Member> around = new HashMap<>();
  private final @Nullable SimpleQueryRunner tx;

  /// @param changing the members of the transaction by reference; it grows while the transaction
  ///   goes on
  Surroundings(Map<String, Member> changing, SimpleQueryRunner tx) {
    this.changing = changing;
    this.tx = tx;
  }

  /// Members of which there are no others.
  Surroundings(Map<String, Member> all) {
    this.changing = all;
    this.tx = null;
  }

  /// The members with these references that exist, links included.
  ///
  /// @param seen one that is to be taken as given instead of what is known of it
  List<Member> whole(Collection<String> refs, Member seen) {
    read(refs.stream().filter(ref -> find(ref, seen).filter(Member::isWhole).isEmpty()).toList());
    return refs.stream().flatMap(ref -> find(ref, seen).stream()).toList();
  }

  /// Who points to these members by a relationship type.
  Set<String> pointingTo(Collection<String> refs, String type, Member seen) {
    var from = new LinkedHashSet<String>();
    if (refs.isEmpty()) return from;
    var wanted = new HashSet<>(refs);
    if (tx != null)
      tx.run(POINTING.text(), Map.of("refs", List.copyOf(wanted), "type", type))
          .forEachRemaining(row -> {
            var ref = row.get("ref").asString();
            var changed = changing.get(ref);
            boolean told = ref.equals(seen.ref) || changed != null && changed.isWhole();
            if (!told) from.add(ref);
          });
    if (seen.links(type).stream().anyMatch(wanted::contains)) from.add(seen.ref);
    for (var member : changing.values())
      if (!member.ref.equals(seen.ref)
          && member.isWhole()
          && member.links(type).stream().anyMatch(wanted::contains)) from.add(member.ref);
    return from;
  }

  /// The labels of members; nothing of those that do not exist.
  Map<String, Set<String>> labelsOf(Collection<String> refs, Member seen) {
    read(refs.stream().filter(ref -> find(ref, seen).isEmpty()).toList());
    var labels = new HashMap<String, Set<String>>();
    for (var ref : refs) find(ref, seen).ifPresent(member -> labels.put(ref, member.labels));
    return labels;
  }

  /// What is known of a member; one whose links were read before one of which they were not.
  private Optional<Member> find(String ref, Member seen) {
    if (ref.equals(seen.ref)) return Optional.of(seen);
    var changed = changing.get(ref);
    if (changed != null && changed.isWhole()) return Optional.of(changed);
    return Optional.ofNullable(around.getOrDefault(ref, changed));
  }

  private void read(List<String> refs) {
    if (refs.isEmpty() || tx == null) return;
    tx.run(READ.text(), Map.of("refs", List.copyOf(new TreeSet<>(refs))))
        .forEachRemaining(row -> {
          var member = StoredMember.of(row);
          around.put(member.ref, member);
        });
  }
}

package aion.ingest.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The names of members that several rows name differently. The first proper name stays the name,
/// every other becomes an alias; a member without a proper name is called by its key.
final class NameBook {
  static final int REMEMBERED = 100_000;
  private static final int ALIASES = 100;

  private final Map<String, Names> book =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Names> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Names(String name, TreeSet<String> aliases) {}

  /// Which of these members are not in the book yet.
  List<String> unknownOf(Collection<String> refs) {
    return refs.stream().filter(ref -> !book.containsKey(ref)).distinct().toList();
  }

  void learn(String ref, String name, Collection<String> aliases) {
    book.put(ref, new Names(name, new TreeSet<>(aliases)));
  }

  /// Takes in what a row calls the member.
  ///
  /// @return the attributes to write, or null when the row says nothing new
  @Nullable Map<String, List<String>> hear(String ref, String key, MemberDraft.Heard heard) {
    var known = book.get(ref);
    var name = known == null ? null : known.name;
    var aliases = known == null ? new TreeSet<String>() : new TreeSet<>(known.aliases);
    boolean provisional = name == null || name.equals(key);
    var said = new ArrayList<>(heard.also());
    if (heard.name() != null) {
      if (provisional) name = heard.name();
      else said.add(heard.name());
    }
    if (name == null) name = key;
    for (var other : said)
      if (!other.equals(name) && !other.equals(key) && aliases.size() < ALIASES) aliases.add(other);
    aliases.remove(name);
    if (known != null && name.equals(known.name) && aliases.equals(known.aliases)) return null;
    book.put(ref, new Names(name, aliases));
    return attributes(name, aliases);
  }

  /// The member's names as they stand.
  Map<String, List<String>> of(String ref, String key) {
    var known = book.get(ref);
    return known == null ? attributes(key, new TreeSet<>()) : attributes(known.name, known.aliases);
  }

  private static Map<String, List<String>> attributes(String name, TreeSet<String> aliases) {
    var attributes = new TreeMap<String, List<String>>();
    attributes.put("name", List.of(name));
    attributes.put("alias", List.copyOf(aliases));
    return attributes;
  }
}

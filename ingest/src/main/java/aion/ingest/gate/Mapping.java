package aion.ingest.gate;

import aion.ingest.csv.TableFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How the rows of a file become entries; compiled and checked.
///
/// @param notice what to know before importing; null when there is nothing
/// @param source the source of the entries, e.g. `import:online-retail`
/// @param otherColumns whether the file may have columns that the mapping does not name
/// @param wide null for a table whose columns all have their own meaning
/// @param id what makes the id of a row
/// @param repeats the places whose values are counted for `{n}`; empty when rows never repeat
/// @param places how many values a row has
public record Mapping(
    String name,
    String title,
    @Nullable String notice,
    String source,
    TableFormat format,
    boolean otherColumns,
    List<Column> columns,
    @Nullable Wide wide,
    List<Derived> values,
    Field id,
    List<Integer> repeats,
    List<Refusal> refusals,
    List<Entry> entries,
    int places) {
  public Mapping {
    columns = List.copyOf(columns);
    values = List.copyOf(values);
    repeats = List.copyOf(repeats);
    refusals = List.copyOf(refusals);
    entries = List.copyOf(entries);
  }

  /// The classes, attributes and relations that its entries write.
  Set<String> terms() {
    var terms = new TreeSet<String>();
    for (var entry : entries)
      if (entry.shape() instanceof MemberShape member) {
        terms.add(member.entityClass());
        member.values().forEach(value -> terms.add(value.name()));
        member.links().forEach(link -> terms.add(link.name()));
      }
    return terms;
  }

  /// The columns the file must have.
  public List<String> columnNames() {
    var named = columns.stream().map(c -> String.join(" or ", c.sources()));
    return wide == null
        ? named.toList()
        : java.util.stream.Stream.concat(named, wide.columns().stream()).toList();
  }
}

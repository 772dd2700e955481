package aion.web.explore;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Path;

/// About how many bytes values have once they are written out.
final class Weight {
  private static final int SMALL = 12;

  private Weight() {}

  static long of(Record row) {
    long weight = 0;
    for (var value : row.values()) weight += of(value.asObject());
    return weight;
  }

  private static long of(@Nullable Object value) {
    return switch (value) {
      case null -> SMALL;
      case String text -> text.length() + 3;
      case List<?> list -> list.stream().mapToLong(Weight::of).sum() + 2;
      case Map<?, ?> map ->
          map.entrySet().stream().mapToLong(e -> of(e.getKey()) + of(e.getValue())).sum();
      case Path path -> {
        long weight = 0;
        for (var node : path.nodes()) weight += of(node.asMap());
        for (var link : path.relationships()) weight += of(link.asMap());
        yield weight;
      }
      case MapAccessor entity -> of(entity.asMap()) + 4 * SMALL;
      default -> SMALL;
    };
  }
}

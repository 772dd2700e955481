package aion.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person must know to choose a mapping.
///
/// @param notice what to know before importing, e.g. how a site without receipts starts; null when
///   there is nothing
/// @param columns the columns the file must have
public record MappingInfo(
    String name, String title, @Nullable String notice, List<String> columns) {
  public MappingInfo {
    columns = List.copyOf(columns);
  }
}

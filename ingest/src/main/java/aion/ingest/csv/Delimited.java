package aion.ingest.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes rows as delimited text; fields are quoted where they must be.
public record Delimited(char delimiter) implements Row.TextForm {
  @Override
  public String write(List<@Nullable String> cells) {
    return cells.stream().map(this::field).collect(Collectors.joining(String.valueOf(delimiter)));
  }

  private String field(@Nullable String cell) {
    if (cell == null) return "";
    boolean plain =
        cell.indexOf(delimiter) < 0
            && cell.indexOf('"') < 0
            && cell.indexOf('\n') < 0
            && cell.indexOf('\r') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}

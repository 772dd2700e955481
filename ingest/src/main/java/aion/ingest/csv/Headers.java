package aion.ingest.csv;

import static aion.problem.ProblemCode.IMPORT_HEADER_INVALID;
import static aion.problem.ProblemCode.IMPORT_ROW_INVALID;

import aion.problem.Problem;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every table must satisfy, whatever its format.
final class Headers {
  private Headers() {}

  static void requireColumns(int count, Limits limits) {
    if (count > limits.columns())
      throw new Problem(
          IMPORT_HEADER_INVALID,
          "The header has %d columns; at most %d are allowed.".formatted(count, limits.columns()),
          "Remove the columns that the mapping does not use.");
  }

  static Header of(long line, List<String> names, List<String> units) {
    var stripped = names.stream().map(String::strip).toList();
    var seen = new HashSet<String>();
    for (var name : stripped)
      if (!name.isEmpty() && !seen.add(name))
        throw new Problem(
            IMPORT_HEADER_INVALID,
            "The header in line %d names the column '%s' twice."
                .formatted(line, Problem.echo(name)),
            "Give each column its own name.");
    return new Header(line, stripped, units.stream().map(String::strip).toList());
  }

  /// What is wrong with the fields of a row; null when nothing is.
  static @Nullable Problem findFault(List<String> values, int count, Header header, Limits limits) {
    int columns = header.names().size();
    for (int i = 0; i < values.size(); i++)
      if (values.get(i).length() > limits.fieldChars())
        return new Problem(
            IMPORT_ROW_INVALID,
            "Column '%s' is too long: it has more than %,d characters and begins '%s'."
                .formatted(
                    i < columns ? Problem.echo(header.names().get(i)) : String.valueOf(i + 1),
                    limits.fieldChars(),
                    Problem.echo(values.get(i))),
            "Shorten the text, or check whether a quotation mark before it is never closed.");
    if (count != columns)
      return new Problem(
          IMPORT_ROW_INVALID,
          "The row has %d columns, the header has %d: it begins '%s'."
              .formatted(count, columns, Problem.echo(String.join(" | ", values))),
          count < columns
              ? "Add what is missing; the first missing column is '%s'."
                  .formatted(Problem.echo(header.names().get(count)))
              : "Put fields that hold the separator between quotation marks.");
    return null;
  }
}

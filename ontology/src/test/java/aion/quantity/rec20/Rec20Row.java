package aion.quantity.rec20;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One line of the published list of Recommendation 20.
///
/// @param status empty, `X` for deleted or `D` for deprecated
record Rec20Row(
    String status, String code, String name, String level, String symbol, String factor) {
  static List<Rec20Row> readAll(Path csv) {
    try {
      return Files.readAllLines(csv).stream().skip(1).map(Rec20Row::of).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What the ontology says of the code.
  String standing() {
    return switch (status) {
      case "X" -> "deleted";
      case "D" -> "deprecated";
      default -> "current";
    };
  }

  private static Rec20Row of(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') quoted = !quoted;
      else if (c == ',' && !quoted) {
        fields.add(tidy(field));
        field.setLength(0);
      } else field.append(c);
    }
    fields.add(tidy(field));
    if (fields.size() != 7) throw new IllegalArgumentException("Not 7 fields: " + line);
    return new Rec20Row(
        fields.get(0), fields.get(1), fields.get(2), fields.get(4), fields.get(5), fields.get(6));
  }

  private static String tidy(StringBuilder field) {
    return field.toString().replace('\u00a0', ' ').strip().replaceAll(" +", " ");
  }
}

package aion.quantity.rec20;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The published codes and what was decided about each.
///
/// @param units every code, in the order of the publication
record Rec20(List<Decided> units, Kinds kinds) {
  /// Where the sources lie, when they do: a folder `shared` in a folder around this one.
  static Optional<Path> sources() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var data = folder.resolve("shared/data");
      if (Files.exists(data.resolve("units-codes/unece-rec20-units.csv"))) return Optional.of(data);
    }
    return Optional.empty();
  }

  static Rec20 read(Path data) {
    var definitions = table("definitions.tsv");
    var decisions =
        new Decisions(
            QudtUnit.readAll(data.resolve("ontologies/qudt-units-all.ttl")),
            new Compositions(table("atoms.tsv")),
            definitions);
    var units =
        Rec20Row.readAll(data.resolve("units-codes/unece-rec20-units.csv")).stream()
            .map(decisions::decide)
            .toList();
    var kinds =
        definitions.stream()
            .filter(row -> row.size() > 4)
            .collect(Collectors.toMap(List::getFirst, row -> row.get(4)));
    return new Rec20(units, new Kinds(units, kinds));
  }

  private static List<List<String>> table(String name) {
    try (var in = Rec20.class.getResourceAsStream("/rec20/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t")))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package aion.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import aion.projection.Node;
import aion.projection.Node.Link;
import aion.vocabulary.Ontology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The questions that docs/RDF.md shows.
class RdfPageTest {
  private static final Pattern SPARQL = Pattern.compile("```sparql\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void every_question_on_the_page_has_an_answer() throws IOException {
    var page = Files.readString(Path.of("../docs/RDF.md"));
    try (var mirror = Mirror.open(folder, Ontology.shipped(), new Iris());
        var sparql = new Sparql(mirror, Bounds.CONSOLE)) {
      mirror.apply(company(), List.of(), "1");

      var queries = SPARQL.matcher(page).results().map(match -> match.group(1)).toList();
      assertThat(queries).hasSizeGreaterThan(5);
      for (var query : queries) {
        var accept = query.startsWith("DESCRIBE") ? "application/n-triples" : "text/csv";
        var answer = sparql.ask(new Question(query, accept), Sight.WITH_PRICES, new Run());
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(text.lines()).as(query + text).hasSizeGreaterThan(1);
      }
    }
  }

  private static List<Node> company() {
    return List.of(
        node(
            "Item/BOLT-M8",
            Map.of("kind", "material", "unitCost", 123_400L, "currency", "EUR"),
            "Item",
            "EXPOSED_TO Signal/STEEL 250000"),
        node("Signal/STEEL", Map.of(), "Signal"),
        node("Location/P1", Map.of(), "Location", "Site"),
        node("Location/P1/A-01", Map.of(), "Location", "Bin", "WITHIN Location/P1"),
        node("Unit/H87", Map.of("decimals", 0L), "Unit"),
        node(
            "StockPosition/BOLT-M8@P1/A-01",
            Map.of("quantityOnHand", 100L, "unit", "H87", "scale", 0L),
            "StockPosition",
            "ITEM Item/BOLT-M8",
            "LOCATION Location/P1/A-01"),
        node("Recommendation/R1", Map.of(), "Recommendation"),
        node(
            "Evidence/E1",
            Map.of("entries", List.of("01J0A")),
            "Evidence",
            "RECOMMENDATION Recommendation/R1"),
        node("Decision/D1", Map.of(), "Decision", "RECOMMENDATION Recommendation/R1"));
  }

  /// @param words labels, and links as type, target and share
  private static Node node(String ref, Map<String, Object> values, String... words) {
    var properties = new HashMap<>(values);
    properties.put("id", ref.substring(ref.indexOf('/') + 1));
    var labels = new HashSet<>(List.of("Entity"));
    Arrays.stream(words).filter(word -> !word.contains(" ")).forEach(labels::add);
    var links =
        Arrays.stream(words)
            .filter(word -> word.contains(" "))
            .map(word -> word.split(" "))
            .map(link ->
                new Link(
                    link[0],
                    link[1],
                    link.length == 2
                        ? Map.of()
                        : Map.of("rule", "exposure", "share", Long.valueOf(link[2]))))
            .toList();
    return new Node(ref, labels, properties, links);
  }
}

package aion.ingest.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MappingReaderTest {
  private static final String GOOD =
      """
      mapping: counts
      title: Stock counts
      format: {type: csv, delimiter: ";"}
      columns:
        item: {from: SKU}
        counted: {from: Counted, type: decimal}
        day: {from: Day, type: date, pattern: dd/MM/yyyy}
      values:
        place: {text: MAIN}
      id: "counts/{item}/{day}"
      at: "{day}"
      entries:
        - entity: Site
          key: "{place}"
          values: {name: Main, kind: warehouse}
        - movement: count
          lines: [{item: "{item}", location: "{place}", amount: "{counted}", unit: pcs}]
      """;

  private final MappingReader reader = new MappingReader(Ontology.shipped());

  @Test
  void a_good_mapping_is_compiled() {
    var mapping = reader.read("counts.yaml", GOOD);

    assertThat(mapping.columnNames()).containsExactly("SKU", "Counted", "Day");
    assertThat(mapping.entries()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "entity: Site | entity: Sitee | line 13 | 'Site'",
        "entity: Site | entity: StockPosition | line 13 | Did you mean",
        "kind: warehouse | kind: warehose | line 15 | 'warehouse'",
        "name: Main | nme: Main | line 15 | 'name'",
        "name: Main | code: Main | line 15 | Give it as `key`",
        "movement: count | movement: cont | line 16 | 'count'",
        "amount: \"{counted}\" | amount: \"{count}\" | line 17 | 'counted'",
        "location: \"{place}\" | place: \"{place}\" | line 17 | 'lot'",
        "type: decimal | type: decimals | line 6 | 'decimal'",
        "dd/MM/yyyy | dd/bb/yyyy | line 7 | letters",
        "title: | titel: | line 2 | 'title'",
        "type: csv | type: cvs | line 3 | 'csv'",
        "place: {text: MAIN} | place: {table: {A: B}, of: itm} | line 9 | 'item'",
        "id: \"counts | id: \"{nothing}counts | line 10 | 'counted'",
      })
  void a_wrong_word_is_told_with_file_line_and_the_nearest_known_one(
      String part, String instead, String line, String hint) {
    var problem =
        catchThrowableOfType(
            Problem.class, () -> reader.read("counts.yaml", GOOD.replace(part, instead)));

    assertThat(problem.code()).isEqualTo(ProblemCode.MAPPING_INVALID);
    assertThat(problem.what()).contains("counts.yaml").contains(line);
    assertThat(problem.remedy()).contains(hint);
  }

  @Test
  void text_that_is_no_yaml_is_told_with_its_line() {
    var problem =
        catchThrowableOfType(Problem.class, () -> reader.read("x.yaml", "mapping: a\n b: [\n"));

    assertThat(problem.what()).contains("x.yaml, line").contains("not YAML");
  }

  /// The examples of the manual are mappings, or end the one before them.
  static Stream<String> examples() throws IOException {
    var manual = Files.readString(Path.of("../docs/MAPPINGS.md"));
    return Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
        .matcher(manual)
        .results()
        .map(match -> match.group(1))
        .filter(text -> text.startsWith("mapping:"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_example_of_the_manual_is_a_mapping(String example) {
    assertThat(reader.read("MAPPINGS.md", example).entries()).isNotEmpty();
  }

  @Test
  void every_key_that_is_read_is_in_the_manual() throws IOException {
    var manual = Files.readString(Path.of("../docs/MAPPINGS.md"));
    try (var sources = Files.list(Path.of("src/main/java/aion/ingest/gate"))) {
      for (var source : sources.toList()) {
        var text = Files.readString(source);
        var allowed = Pattern.compile("\\.allow\\(([^;]*?)\\);", Pattern.DOTALL).matcher(text);
        while (allowed.find()) {
          var keys = Pattern.compile("\"([a-zA-Z-]+)\"").matcher(allowed.group(1));
          while (keys.find()) assertThat(manual).containsPattern("[`{ ]" + keys.group(1) + "[`:]");
        }
      }
    }
  }
}

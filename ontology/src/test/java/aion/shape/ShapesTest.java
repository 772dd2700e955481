package aion.shape;

import static org.assertj.core.api.Assertions.assertThat;

import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.ShippedTurtle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {
  private static final Path CASES = Path.of("src/test/resources/shapes");
  private static final String MEMBER = "https://example.org/it";

  @ParameterizedTest
  @MethodSource("validFiles")
  void accepts_a_member_that_fits(Path file) {
    var violations = Shapes.shipped().check(read(file), MEMBER);

    assertThat(violations).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalidFiles")
  void refuses_a_member_for_the_one_thing_its_file_breaks(Path file) throws IOException {
    var violations = Shapes.shipped().check(read(file), MEMBER);

    assertThat(violations)
        .extracting(Wanted::of)
        .containsOnly(Wanted.in(Files.readAllLines(file).getFirst()));
    assertThat(violations).extracting(Violation::focus).containsOnly(MEMBER);
  }

  @Test
  void has_a_valid_and_two_invalid_files_for_every_class() {
    assertThat(Ontology.shipped().classes())
        .extracting(EntityClass::name)
        .allSatisfy(name -> {
          assertThat(files("valid-")).filteredOn(f -> isOf(name, f)).isNotEmpty();
          assertThat(files("invalid-")).filteredOn(f -> isOf(name, f)).hasSizeGreaterThan(1);
        });
  }

  @Test
  void accepts_the_shipped_units() {
    assertThat(Shapes.shipped().check(ShippedTurtle.units())).isEmpty();
  }

  @Test
  void says_what_is_wrong_in_words() {
    var data =
        parse(
            """
            @prefix aion: <https://w3id.org/aion/ontology#> .
            <https://example.org/it> a aion:Item ; aion:sku "BOLT-M8" ; aion:name "Bolt" ;
              aion:kind "gadget" ; aion:decimals 7 ; aion:baseUnit <https://example.org/none> .
            """);

    var violations = Shapes.shipped().check(data);

    assertThat(violations)
        .extracting(Violation::message)
        .containsExactly(
            "baseUnit refers to 'https://example.org/none', which is not a known Unit.",
            "decimals is '7'; the most is 6.",
            "kind is 'gadget', which is none of material, component, product.");
  }

  @Test
  void holds_members_of_an_added_class_to_its_shape_and_to_that_of_its_superclass() {
    var shapes = Shapes.with(read(Path.of("src/test/resources/extra/cold-store.ttl")));
    var data =
        parse(
            """
            @prefix aion: <https://w3id.org/aion/ontology#> .
            <https://example.org/it> a <https://example.org/terms#ColdStore> ; aion:code "C1" .
            """);

    var violations = shapes.check(data);

    assertThat(violations)
        .extracting(Violation::message)
        .containsExactlyInAnyOrder("name is missing.", "coldestCelsius is missing.");
  }

  private record Wanted(String constraint, String path) {
    static Wanted of(Violation violation) {
      return new Wanted(violation.constraint(), violation.path());
    }

    /// Reads e.g. `# expects: sh:MinCountConstraintComponent aion:name`.
    static Wanted in(String comment) {
      var words = List.of(comment.replace("# expects: ", "").split(" "));
      return new Wanted(
          words.getFirst().replace("sh:", "").replace("ConstraintComponent", ""),
          words.getLast().replace("aion:", Ontology.NAMESPACE));
    }
  }

  private static List<Path> validFiles() throws IOException {
    return files("valid-");
  }

  private static List<Path> invalidFiles() throws IOException {
    return files("invalid-");
  }

  private static List<Path> files(String prefix) throws IOException {
    try (Stream<Path> all = Files.walk(CASES)) {
      return all.filter(f -> f.getFileName().toString().startsWith(prefix)).sorted().toList();
    }
  }

  private static boolean isOf(String name, Path file) {
    return file.startsWith(CASES.resolve(name));
  }

  private static Graph read(Path file) {
    return RDFParser.source(file).toGraph();
  }

  private static Graph parse(String turtle) {
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }
}

package aion.quantity.rec20;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aion.quantity.Ratio;
import aion.quantity.Unit;
import aion.quantity.Units;
import aion.vocabulary.ShippedTurtle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.NodeConst;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Holds the shipped units to their sources, where those lie beside the checkout.
class Rec20UnitsTest {
  private static final Path TURTLE = Path.of("src/main/resources/ontology/units-rec20.ttl");
  private static final Path PAGE = Path.of("../docs/UNITS.md");

  private static Rec20 rec20;

  @BeforeAll
  static void read_the_sources() throws IOException {
    assumeTrue(Rec20.sources().isPresent(), "the published codes are not here");
    rec20 = Rec20.read(Rec20.sources().get());
    if (!Boolean.getBoolean("units.write")) return;
    Files.writeString(TURTLE, UnitsFile.render(rec20.units(), rec20.kinds(), usual()));
    var page = Files.readString(PAGE);
    Files.writeString(
        PAGE,
        page.substring(0, page.indexOf(UnitsPage.BEGIN) + UnitsPage.BEGIN.length())
            + UnitsPage.render(rec20)
            + page.substring(page.indexOf(UnitsPage.END)));
  }

  @Test
  void is_the_file_that_the_sources_make() {
    assertThat(TURTLE).content().isEqualTo(UnitsFile.render(rec20.units(), rec20.kinds(), usual()));
  }

  @Test
  void says_in_the_docs_what_the_sources_make() {
    assertThat(PAGE).content().contains(UnitsPage.render(rec20));
  }

  @Test
  void knows_every_code_of_the_recommendation() {
    var codes = rec20.units().stream().map(Decided::code).toList();

    assertThat(codes).hasSize(2136);
    assertThat(codes).allMatch(code -> Units.shipped().find(code).isPresent());
  }

  @Test
  void agrees_with_the_sources_in_the_units_written_by_hand() {
    for (var unit : rec20.units()) {
      var ours = Units.shipped().get(unit.code());
      if (!usual().contains(unit.code()) || unit.value() == null) continue;
      assertThat(new Ratio(ours.numerator(), ours.denominator()))
          .as(unit.code())
          .isEqualByComparingTo(
              unit.value()
                  .dividedBy(UnitsFile.REFERENCES.getOrDefault(ours.quantityKind(), Ratio.ONE)));
    }
  }

  @Test
  void says_which_codes_were_taken_out() {
    assertThat(rec20.units())
        .filteredOn(unit -> !usual().contains(unit.code()))
        .allMatch(unit ->
            Units.shipped().get(unit.code()).status().notation().equals(unit.row().standing()));
    assertThat(Units.shipped().get("05").status()).isEqualTo(Unit.Status.DELETED);
  }

  private static Set<String> usual() {
    return ShippedTurtle.usualUnits().stream(Node.ANY, NodeConst.nodeRDFType, Node.ANY)
        .map(triple -> triple.getSubject().getURI())
        .map(uri -> uri.substring(uri.lastIndexOf('/') + 1))
        .collect(Collectors.toSet());
  }
}

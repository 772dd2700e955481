package aion.vocabulary;

import aion.digest.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/// The Turtle files of the product as graphs, for those who publish, query or extend them.
public final class ShippedTurtle {
  private static final List<String> ONTOLOGY =
      List.of(
          "core",
          "item",
          "location",
          "stock",
          "keeping",
          "supply",
          "signal",
          "advice",
          "hold",
          "knowledge",
          "schemes");
  private static final List<String> SHAPES =
      List.of("item", "location", "stock", "keeping", "supply", "signal", "advice", "hold");
  private static final List<String> ALIGNMENTS =
      List.of("prov-o", "sosa", "qudt", "gs1", "schema-org", "iof");

  private ShippedTurtle() {}

  /// Classes, properties and schemes; no shapes, units or alignments.
  public static Graph ontology() {
    return read("/ontology/", ONTOLOGY);
  }

  /// The SHACL shapes of all classes.
  public static Graph shapes() {
    return read("/shapes/", SHAPES);
  }

  /// The members of class `Unit` that every installation has.
  public static Graph units() {
    return read("/ontology/", List.of("units", "units-rec20"));
  }

  /// Those that are written by hand: the usual ones.
  public static Graph usualUnits() {
    return read("/ontology/", List.of("units"));
  }

  /// All other codes of UN/ECE Recommendation 20.
  public static Graph otherUnits() {
    return read("/ontology/", List.of("units-rec20"));
  }

  /// Words that mean the same, for searches.
  public static Graph thesaurus() {
    return read("/ontology/", List.of("thesaurus"));
  }

  /// How our terms relate to those of public vocabularies.
  public static Graph alignments() {
    return read("/ontology/alignments/", ALIGNMENTS);
  }

  /// SHA-256 of the files of ontology, units, shapes and alignments, in hexadecimal: the same words
  /// give the same digest.
  public static String digest() {
    var sha = new Sha256();
    for (var name : ONTOLOGY) sha.add(bytes("/ontology/" + name + ".ttl"));
    sha.add(bytes("/ontology/units.ttl"));
    for (var name : SHAPES) sha.add(bytes("/shapes/" + name + ".ttl"));
    for (var name : ALIGNMENTS) sha.add(bytes("/ontology/alignments/" + name + ".ttl"));
    return sha.hex();
  }

  private static byte[] bytes(String file) {
    try (var in = ShippedTurtle.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("The file %s is missing.".formatted(file));
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Graph read(String folder, List<String> names) {
    var graph = GraphFactory.createDefaultGraph();
    for (var name : names) {
      var file = folder + name + ".ttl";
      var turtle = new ByteArrayInputStream(bytes(file));
      RDFParser.source(turtle).lang(Lang.TURTLE).base(Ontology.NAMESPACE).parse(graph);
    }
    return graph;
  }
}

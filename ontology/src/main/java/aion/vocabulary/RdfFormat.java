package aion.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;

/// A format in which RDF may come from outside.
public enum RdfFormat {
  TURTLE(Lang.TURTLE, "turtle", "ttl", "text/turtle", "application/x-turtle"),
  N_TRIPLES(Lang.NTRIPLES, "ntriples", "nt", "application/n-triples"),
  N_QUADS(Lang.NQUADS, "nquads", "nq", "application/n-quads"),
  TRIG(Lang.TRIG, "trig", "application/trig"),
  JSON_LD(Lang.JSONLD11, "jsonld", "json", "application/ld+json", "application/json"),
  RDF_XML(Lang.RDFXML, "rdfxml", "rdf", "xml", "owl", "application/rdf+xml", "application/xml");

  private final Lang lang;
  private final List<String> names;

  RdfFormat(Lang lang, String... names) {
    this.lang = lang;
    this.names = List.of(names);
  }

  /// The format with this name, file ending or media type, e.g. `turtle`, `ttl` or `text/turtle`.
  public static Optional<RdfFormat> find(String name) {
    var plain = name.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.names.contains(plain)).findFirst();
  }

  Lang lang() {
    return lang;
  }
}

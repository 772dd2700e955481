package aion.semantic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/// How an answer is written: rows and truths in one of four formats, triples in one of four.
public enum ResultFormat {
  JSON("application/sparql-results+json", ResultSetLang.RS_JSON, "application/json"),
  XML("application/sparql-results+xml", ResultSetLang.RS_XML, "application/xml"),
  CSV("text/csv", ResultSetLang.RS_CSV),
  TSV("text/tab-separated-values", ResultSetLang.RS_TSV),
  TURTLE("text/turtle", RDFFormat.TURTLE_PRETTY, "application/x-turtle"),
  N_TRIPLES("application/n-triples", RDFFormat.NTRIPLES_UTF8, "text/plain"),
  JSON_LD("application/ld+json", RDFFormat.JSONLD11, "application/json"),
  RDF_XML("application/rdf+xml", RDFFormat.RDFXML_PLAIN, "application/xml");

  /// What a question gives.
  public enum Kind {
    ROWS,
    TRIPLES
  }

  private final String mediaType;
  private final Kind kind;
  private final Lang lang;
  private final RDFFormat format;
  private final List<String> names;

  ResultFormat(String mediaType, Lang lang, String... others) {
    this(mediaType, Kind.ROWS, lang, RDFFormat.TURTLE, others);
  }

  ResultFormat(String mediaType, RDFFormat format, String... others) {
    this(mediaType, Kind.TRIPLES, format.getLang(), format, others);
  }

  ResultFormat(String mediaType, Kind kind, Lang lang, RDFFormat format, String... others) {
    this.mediaType = mediaType;
    this.kind = kind;
    this.lang = lang;
    this.format = format;
    this.names = Stream.concat(Stream.of(mediaType), Arrays.stream(others)).toList();
  }

  /// The format that the asker likes best, by the rules of the header `Accept`; empty when none of
  /// ours will do.
  public static Optional<ResultFormat> negotiate(String accept, Kind kind) {
    var ours = Stream.of(values()).filter(format -> format.kind == kind).toList();
    if (accept.isBlank()) return Optional.of(ours.getFirst());
    var ranges = Stream.of(accept.split(",")).map(Range::parse).toList();
    return ours.stream()
        .filter(format -> format.liked(ranges) > 0)
        .max(
            Comparator.comparingDouble((ResultFormat format) -> format.liked(ranges))
                .thenComparing(format -> -format.ordinal()));
  }

  /// What the header `Content-Type` says.
  public String contentType() {
    return this == RDF_XML || this == XML ? mediaType : mediaType + "; charset=utf-8";
  }

  String mediaType() {
    return mediaType;
  }

  Lang lang() {
    return lang;
  }

  RDFFormat format() {
    return format;
  }

  /// How much it is liked, by the most special of the ranges that cover it.
  private double liked(List<Range> ranges) {
    return ranges.stream()
        .filter(range -> names.stream().anyMatch(range::covers))
        .max(Comparator.comparingInt(Range::precision))
        .map(Range::quality)
        .orElse(0.0);
  }

  private record Range(String type, double quality) {
    static Range parse(String text) {
      var parts = text.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*");
      double quality = 1;
      for (var parameter : parts)
        if (parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)"))
          quality = Double.parseDouble(parameter.substring(2));
      return new Range(parts[0], quality);
    }

    boolean covers(String name) {
      return type.equals("*/*")
          || type.equals(name)
          || type.endsWith("/*") && name.startsWith(type.substring(0, type.length() - 1));
    }

    int precision() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
  }
}

package aion.shape;

import static java.util.Map.entry;

import aion.problem.Problem;
import aion.shape.Violation.Severity;
import aion.vocabulary.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.system.G;

/// Says in a sentence what a report of the SHACL engine means. A shape that has its own
/// `sh:message` is quoted.
final class Wording {
  private static final String SHACL = "http://www.w3.org/ns/shacl#";

  /// In each: the property, its value, the limit of the shape.
  private static final Map<String, Texts> SENTENCES =
      Map.ofEntries(
          entry("MinCount", new Texts("%1$s is missing.", "%1$s belum diisi.")),
          entry(
              "MaxCount",
              new Texts("%1$s has more than %3$s value.", "%1$s punya lebih dari %3$s nilai.")),
          entry(
              "Datatype",
              new Texts(
                  "%1$s is %2$s, which is not a valid %3$s.",
                  "%1$s berisi %2$s, yang bukan %3$s yang sah.")),
          entry(
              "Class",
              new Texts(
                  "%1$s refers to %2$s, which is not a known %3$s.",
                  "%1$s menunjuk %2$s, yang bukan %3$s yang dikenal.")),
          entry(
              "In",
              new Texts(
                  "%1$s is %2$s, which is none of %3$s.",
                  "%1$s berisi %2$s, bukan salah satu dari %3$s.")),
          entry(
              "MinInclusive",
              new Texts(
                  "%1$s is %2$s; the least is %3$s.", "%1$s berisi %2$s; paling kecil %3$s.")),
          entry(
              "MaxInclusive",
              new Texts("%1$s is %2$s; the most is %3$s.", "%1$s berisi %2$s; paling besar %3$s.")),
          entry(
              "MinExclusive",
              new Texts(
                  "%1$s is %2$s; it must be above %3$s.", "%1$s berisi %2$s; harus di atas %3$s.")),
          entry(
              "MaxExclusive",
              new Texts(
                  "%1$s is %2$s; it must be below %3$s.",
                  "%1$s berisi %2$s; harus di bawah %3$s.")),
          entry(
              "MinLength",
              new Texts(
                  "%1$s is %2$s, shorter than %3$s character.",
                  "%1$s berisi %2$s, lebih pendek dari %3$s karakter.")),
          entry(
              "MaxLength",
              new Texts(
                  "%1$s is %2$s, longer than %3$s characters.",
                  "%1$s berisi %2$s, lebih panjang dari %3$s karakter.")),
          entry(
              "Pattern",
              new Texts(
                  "%1$s is %2$s, which does not have the form %3$s.",
                  "%1$s berisi %2$s, yang tidak berbentuk %3$s.")),
          entry(
              "LessThanOrEquals",
              new Texts(
                  "%1$s is %2$s, which is after %3$s.", "%1$s berisi %2$s, yang sesudah %3$s.")));

  private final Graph shapes;

  Wording(Graph shapes) {
    this.shapes = shapes;
  }

  Violation violation(ReportEntry entry) {
    var path = entry.resultPath() instanceof P_Link link ? link.getNode().getURI() : "";
    var constraint =
        localName(entry.sourceConstraintComponent()).replace("ConstraintComponent", "");
    return new Violation(
        text(entry.focusNode()),
        path,
        constraint,
        severityOf(entry),
        ownWords(entry).orElseGet(() -> sentence(entry, constraint, localName(path))));
  }

  private static Severity severityOf(ReportEntry entry) {
    return switch (localName(entry.severity().level())) {
      case "Warning" -> Severity.WARNING;
      case "Info" -> Severity.INFO;
      default -> Severity.VIOLATION;
    };
  }

  /// What the shape, or its query, says of itself.
  private Optional<Texts> ownWords(ReportEntry entry) {
    if (entry.source() == null) return Optional.empty();
    var messages =
        Stream.concat(
                Stream.of(entry.source()),
                shapes.stream(entry.source(), term("sparql"), Node.ANY).map(t -> t.getObject()))
            .flatMap(node -> shapes.stream(node, term("message"), Node.ANY))
            .map(triple -> triple.getObject())
            .toList();
    if (messages.isEmpty()) return Optional.empty();
    var english = inLanguage(messages, "en").orElseGet(() -> messages.getFirst());
    var indonesian = inLanguage(messages, "id").orElse(english);
    return Optional.of(new Texts(filled(english, entry), filled(indonesian, entry)));
  }

  private static Optional<Node> inLanguage(List<Node> messages, String language) {
    return messages.stream().filter(m -> m.getLiteralLanguage().equals(language)).findFirst();
  }

  /// Puts the member and the value where a message asks for them (SHACL 5.3.2).
  private static String filled(Node message, ReportEntry entry) {
    var value = entry.value() == null ? "" : Problem.echo(text(entry.value()));
    return message
        .getLiteralLexicalForm()
        .replaceAll("\\{[?$]value}", java.util.regex.Matcher.quoteReplacement(value))
        .replaceAll(
            "\\{[?$]this}",
            java.util.regex.Matcher.quoteReplacement(Problem.echo(text(entry.focusNode()))));
  }

  private Texts sentence(ReportEntry entry, String constraint, String property) {
    var words = SENTENCES.get(constraint);
    if (words == null) {
      var said = Problem.echo(entry.message());
      return new Texts(said, said);
    }
    var value = "'%s'".formatted(entry.value() == null ? "" : Problem.echo(text(entry.value())));
    var limit =
        switch (constraint) {
          case "In" -> choices(entry);
          case "Class", "Datatype", "LessThanOrEquals" -> localName(limit(entry, constraint));
          default -> limit(entry, constraint);
        };
    return new Texts(
        words.english().formatted(property, value, limit),
        words.indonesian().formatted(property, value, limit));
  }

  private String limit(ReportEntry entry, String constraint) {
    var parameter = Character.toLowerCase(constraint.charAt(0)) + constraint.substring(1);
    return text(G.getOneSP(shapes, entry.source(), term(parameter)));
  }

  private String choices(ReportEntry entry) {
    var list = G.getOneSP(shapes, entry.source(), term("in"));
    return G.rdfList(shapes, list).stream().map(Wording::text).collect(Collectors.joining(", "));
  }

  private static Node term(String name) {
    return NodeFactory.createURI(SHACL + name);
  }

  private static String localName(Node node) {
    return localName(text(node));
  }

  private static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private static String text(Node node) {
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : node.isURI() ? node.getURI() : node.toString();
  }
}

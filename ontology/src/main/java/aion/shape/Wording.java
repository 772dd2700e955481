package aion.shape;

import aion.problem.Problem;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.system.G;

/// Says in a sentence what a report of the SHACL engine means.
final class Wording {
  private static final String SHACL = "http://www.w3.org/ns/shacl#";

  private final Graph shapes;

  Wording(Graph shapes) {
    this.shapes = shapes;
  }

  Violation violation(ReportEntry entry) {
    var path = entry.resultPath() instanceof P_Link link ? link.getNode().getURI() : "";
    var constraint =
        localName(entry.sourceConstraintComponent()).replace("ConstraintComponent", "");
    return new Violation(
        text(entry.focusNode()), path, constraint, sentence(entry, constraint, localName(path)));
  }

  private String sentence(ReportEntry entry, String constraint, String property) {
    var value = "'%s'".formatted(entry.value() == null ? "" : Problem.echo(text(entry.value())));
    return switch (constraint) {
      case "MinCount" -> "%s is missing.".formatted(property);
      case "MaxCount" -> "%s has more than %s value.".formatted(property, limit(entry, "maxCount"));
      case "Datatype" ->
          "%s is %s, which is not a valid %s."
              .formatted(property, value, localName(limit(entry, "datatype")));
      case "Class" ->
          "%s refers to %s, which is not a known %s."
              .formatted(property, value, localName(limit(entry, "class")));
      case "In" -> "%s is %s, which is none of %s.".formatted(property, value, choices(entry));
      case "MinInclusive" ->
          "%s is %s; the least is %s.".formatted(property, value, limit(entry, "minInclusive"));
      case "MaxInclusive" ->
          "%s is %s; the most is %s.".formatted(property, value, limit(entry, "maxInclusive"));
      case "MinExclusive" ->
          "%s is %s; it must be above %s.".formatted(property, value, limit(entry, "minExclusive"));
      case "MaxExclusive" ->
          "%s is %s; it must be below %s.".formatted(property, value, limit(entry, "maxExclusive"));
      case "MinLength" ->
          "%s is %s, shorter than %s character."
              .formatted(property, value, limit(entry, "minLength"));
      case "MaxLength" ->
          "%s is %s, longer than %s characters."
              .formatted(property, value, limit(entry, "maxLength"));
      case "Pattern" ->
          "%s is %s, which does not have the form %s."
              .formatted(property, value, limit(entry, "pattern"));
      case "LessThanOrEquals" ->
          "%s is %s, which is after %s."
              .formatted(property, value, localName(limit(entry, "lessThanOrEquals")));
      default -> Problem.echo(entry.message());
    };
  }

  private String limit(ReportEntry entry, String parameter) {
    return text(G.getOneSP(shapes, entry.source(), NodeFactory.createURI(SHACL + parameter)));
  }

  private String choices(ReportEntry entry) {
    var list = G.getOneSP(shapes, entry.source(), NodeFactory.createURI(SHACL + "in"));
    return G.rdfList(shapes, list).stream().map(Wording::text).collect(Collectors.joining(", "));
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

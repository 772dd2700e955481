package aion.proposal;

import aion.problem.Problem;
import aion.shape.Reach;
import aion.shape.SparqlConstraints;
import aion.vocabulary.Nearest;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;

/// Holds shapes to terms that exist, types that agree, and checks that end.
final class ShapeTerms {
  private static final int LONGEST_PATTERN = 500;
  // A repeated group that repeats within: the time it takes can double with each character.
  private static final Pattern EXPLOSIVE =
      Pattern.compile("\\([^()]*[+*}][^()]*\\)[+*{]|\\([^()]*\\|[^()]*\\)[+*]\\)?[+*{]");
  private static final Node PATH = Iri.shacl("path");
  private static final Node DATATYPE = Iri.shacl("datatype");
  private static final Node CLASS = Iri.shacl("class");

  private final Draft draft;

  private ShapeTerms(Draft draft) {
    this.draft = draft;
  }

  static void check(Draft draft) {
    var terms = new ShapeTerms(draft);
    draft.proposal.stated().stream(Node.ANY, PATH, Node.ANY).forEach(terms::checkPath);
    draft.proposal.stated().stream(Node.ANY, Iri.shacl("targetClass"), Node.ANY)
        .forEach(terms::checkTarget);
    draft.proposal.stated().stream(Node.ANY, Iri.shacl("pattern"), Node.ANY)
        .forEach(terms::checkPattern);
    try {
      SparqlConstraints.check(draft.proposal.stated());
    } catch (Problem unfit) {
      draft.add(new Finding(unfit.code(), "", 0, unfit.what(), unfit.remedy()));
    }
  }

  private void checkTarget(Triple target) {
    var named = target.getObject();
    if (named.isURI() && draft.isClass(named)) return;
    draft.invalid(
        target.getSubject(),
        "is a shape of %s, which is no class".formatted(Iri.shown(named)),
        "Did you mean '%s'?"
            .formatted(Nearest.to(Iri.shown(named), draft.namesOf(OWL2.Class.asNode()))));
  }

  private void checkPath(Triple path) {
    var property = path.getObject();
    if (property.isURI()) {
      if (isKnown(property)) checkAgreement(path.getSubject(), property);
      return;
    }
    try {
      Reach.propertiesOf(draft.proposal.stated(), property).forEach(this::isKnown);
    } catch (Problem unfit) {
      draft.add(new Finding(unfit.code(), "", 0, unfit.what(), unfit.remedy()));
    }
  }

  private boolean isKnown(Node property) {
    if (draft.isProperty(property)) return true;
    var known = draft.namesOf(OWL2.DatatypeProperty.asNode());
    draft.invalid(
        property,
        "is named by a shape and is no property",
        "Describe it as an owl:DatatypeProperty or owl:ObjectProperty, or use '%s'."
            .formatted(Nearest.to(Iri.localName(property.getURI()), known)));
    return false;
  }

  /// What the shape says of the values of a property, and what the property says itself.
  private void checkAgreement(Node shape, Node property) {
    var range = draft.find(property, RDFS.range.asNode());
    var datatype = draft.find(shape, DATATYPE);
    var target = draft.find(shape, CLASS);
    if (datatype.isPresent() && !PropertyTerms.isKnownType(datatype.get()))
      draft.invalid(
          property,
          "has the sh:datatype %s, which values cannot be of".formatted(Iri.shown(datatype.get())),
          "Use xsd:string, xsd:integer, xsd:decimal, xsd:boolean, xsd:date, xsd:dateTime or xsd:anyURI.");
    if (target.isPresent() && !draft.isClass(target.get()))
      draft.invalid(
          property,
          "leads to %s, which is no class".formatted(Iri.shown(target.get())),
          "Did you mean '%s'?"
              .formatted(
                  Nearest.to(
                      Iri.localName(Iri.shown(target.get())), draft.namesOf(OWL2.Class.asNode()))));
    if (range.isEmpty() || datatype.isEmpty()) return;
    boolean measured = range.get().getURI().startsWith(Iri.aion("").getURI());
    var stored = measured ? Iri.XSD + "decimal" : range.get().getURI();
    if (PropertyTerms.isKnownType(range.get()) && !datatype.get().getURI().equals(stored))
      draft.invalid(
          property,
          "has the range %s, and a shape gives it the sh:datatype %s"
              .formatted(Iri.shown(range.get()), Iri.shown(datatype.get())),
          "Make them agree, or use another property.");
  }

  private void checkPattern(Triple pattern) {
    var text = pattern.getObject().isLiteral() ? pattern.getObject().getLiteralLexicalForm() : "";
    var property = draft.find(pattern.getSubject(), PATH).orElse(pattern.getSubject());
    try {
      Pattern.compile(text);
    } catch (PatternSyntaxException malformed) {
      draft.invalid(
          property,
          "has a sh:pattern that is no pattern: " + malformed.getDescription(),
          "Mend the pattern.");
    }
    if (text.length() > LONGEST_PATTERN || EXPLOSIVE.matcher(text).find())
      draft.invalid(
          property,
          "has a sh:pattern that could take very long: it repeats what repeats, or has more than %d characters"
              .formatted(LONGEST_PATTERN),
          "Write it without a repetition inside a repetition.");
  }
}

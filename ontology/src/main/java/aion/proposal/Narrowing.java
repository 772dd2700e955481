package aion.proposal;

import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import aion.vocabulary.Scheme;
import java.util.ArrayList;
import java.util.List;

/// Finds what would take something away from words that are in use: what is stored, asked and
/// imported by them must stay right.
final class Narrowing {
  private static final String DEPRECATE =
      "Keep it as it was; to retire a term, say `owl:deprecated true` of it.";

  private final Ontology then;
  private final List<Finding> findings = new ArrayList<>();

  private Narrowing(Ontology then) {
    this.then = then;
  }

  static List<Finding> between(Ontology now, Ontology then) {
    var narrowing = new Narrowing(then);
    now.classes().forEach(narrowing::check);
    now.schemes().forEach(narrowing::check);
    return narrowing.findings;
  }

  private void check(EntityClass was) {
    var found = then.findClass(was.name());
    if (found.isEmpty()) {
      refuse(was.iri(), "The class %s would be gone.".formatted(was.name()));
      return;
    }
    var is = found.get();
    if (!is.superclasses().equals(was.superclasses())
        || is.isAbstract() != was.isAbstract()
        || !is.iri().equals(was.iri()))
      refuse(
          was.iri(),
          "The class %s would have other superclasses, or another name.".formatted(was.name()));
    if (!is.fieldName().equals(was.fieldName())
        || !is.collectionName().equals(was.collectionName()))
      refuse(
          was.iri(),
          "The fields '%s' and '%s' of queries would be gone."
              .formatted(was.fieldName(), was.collectionName()));
    was.attributes().forEach(a -> check(was, is, a));
    was.relations().forEach(r -> check(was, is, r));
    is.attributes().stream()
        .filter(a -> a.required() && was.findAttribute(a.name()).isEmpty())
        .forEach(a -> newlyRequired(was, a.iri(), a.name()));
    is.relations().stream()
        .filter(r -> r.required() && was.findRelation(r.name()).isEmpty())
        .forEach(r -> newlyRequired(was, r.iri(), r.name()));
  }

  private void check(EntityClass of, EntityClass in, Attribute was) {
    var found = in.findAttribute(was.name());
    if (found.isEmpty()) {
      refuse(was.iri(), "%s.%s would be gone.".formatted(of.name(), was.name()));
      return;
    }
    var is = found.get();
    if (is.type() != was.type() || is.key() != was.key() || is.many() != was.many())
      refuse(was.iri(), "%s.%s would be of another type.".formatted(of.name(), was.name()));
    if (is.required() && !was.required()) newlyRequired(of, was.iri(), was.name());
    if (is.commercial() != was.commercial())
      refuse(
          was.iri(),
          "Others than before would see %s.%s, whose values are copied already."
              .formatted(of.name(), was.name()));
    if (!is.schemeName().equals(was.schemeName()) && !is.schemeName().isEmpty())
      refuse(was.iri(), "%s.%s would take other values.".formatted(of.name(), was.name()));
  }

  private void check(EntityClass of, EntityClass in, Relation was) {
    var found = in.findRelation(was.name());
    if (found.isEmpty()) {
      refuse(was.iri(), "%s.%s would be gone.".formatted(of.name(), was.name()));
      return;
    }
    var is = found.get();
    if (!is.inverse().equals(was.inverse()))
      refuse(was.iri(), "The way back '%s' would be gone.".formatted(was.inverse()));
    if (is.many() != was.many() || !is.target().equals(was.target()))
      refuse(was.iri(), "%s.%s would lead to something else.".formatted(of.name(), was.name()));
    if (is.required() && !was.required()) newlyRequired(of, was.iri(), was.name());
  }

  private void check(Scheme was) {
    var is = then.schemes().stream().filter(s -> s.name().equals(was.name())).findFirst();
    var notations =
        is.map(s -> s.values().stream().map(Scheme.Value::notation).toList()).orElse(List.of());
    for (var value : was.values())
      if (!notations.contains(value.notation()))
        refuse(
            Ontology.NAMESPACE + was.name(),
            "The value '%s' of %s would be gone.".formatted(value.notation(), was.name()));
  }

  private void newlyRequired(EntityClass of, String iri, String property) {
    findings.add(
        Finding.invalid(
            iri,
            "%s.%s would be required, which members that are there do not have."
                .formatted(of.name(), property),
            "Leave its sh:minCount out."));
  }

  private void refuse(String iri, String what) {
    findings.add(Finding.invalid(iri, what, DEPRECATE));
  }
}

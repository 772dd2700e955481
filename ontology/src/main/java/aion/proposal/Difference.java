package aion.proposal;

import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// How two states of the ontology differ, by terms.
///
/// @param added classes, properties (`Class.property`) and schemes that are new
/// @param changed terms of which something else is said
/// @param deprecated terms that are retired
/// @param touched local names of terms that were there and that new statements are about or point
///   to
public record Difference(
    List<String> added, List<String> changed, List<String> deprecated, Set<String> touched) {
  public Difference {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    deprecated = List.copyOf(deprecated);
    touched = Set.copyOf(touched);
  }

  public static Difference between(Ontology now, Ontology then) {
    var added = new ArrayList<String>();
    var changed = new ArrayList<String>();
    var deprecated = new ArrayList<String>();
    var before = terms(now);
    for (var term : terms(then)) {
      var known = before.stream().filter(t -> t.name.equals(term.name)).findFirst();
      if (known.isEmpty()) added.add(term.name);
      else if (term.deprecated && !known.get().deprecated) deprecated.add(term.name);
      else if (!known.get().what.equals(term.what)) changed.add(term.name);
    }
    return new Difference(added, changed, deprecated, touched(now, then));
  }

  /// @param what everything that is said of it
  private record Term(String name, Object what, boolean deprecated) {}

  private static List<Term> terms(Ontology ontology) {
    var terms = new ArrayList<Term>();
    for (var type : ontology.classes()) {
      terms.add(new Term(type.name(), ownOf(type), type.deprecated()));
      type.attributes()
          .forEach(a -> terms.add(new Term(type.name() + "." + a.name(), a, a.deprecated())));
      type.relations()
          .forEach(r -> terms.add(new Term(type.name() + "." + r.name(), r, r.deprecated())));
      type.inverses()
          .forEach(i -> terms.add(new Term(type.name() + "." + i.name(), i.source(), false)));
    }
    ontology.schemes().forEach(s -> terms.add(new Term(s.name(), s, false)));
    return terms;
  }

  private static Object ownOf(EntityClass type) {
    return List.of(
        type.label(), type.definition(), type.superclasses(), type.fieldName(), type.isAbstract());
  }

  private static Set<String> touched(Ontology now, Ontology then) {
    var names = new TreeSet<String>();
    // A class that takes up a property of others, such as a code, does nothing to them.
    then.shapes().stream()
        .filter(statement -> !statement.getPredicate().equals(Iri.shacl("path")))
        .filter(statement -> !now.shapes().contains(statement))
        .forEach(statement -> touch(now, statement, names));
    return names;
  }

  private static void touch(Ontology now, Triple statement, Set<String> names) {
    for (var term : List.of(statement.getSubject(), statement.getObject()))
      if (term.isURI()
          && !Iri.isStandard(term.getURI())
          && now.graph().contains(term, Node.ANY, Node.ANY))
        names.add(Iri.localName(term.getURI()));
  }
}

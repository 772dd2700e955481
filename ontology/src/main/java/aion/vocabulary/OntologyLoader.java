package aion.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;

/// Builds the ontology out of its graph: gives each class what it inherits and the ways back to it.
/// A mistake in the files is an [IllegalStateException] that names the term.
final class OntologyLoader {
  private final Map<String, ClassReader.Own> own;

  private OntologyLoader(Map<String, ClassReader.Own> own) {
    this.own = own;
  }

  /// What a graph says.
  record Read(List<EntityClass> classes, List<Scheme> schemes) {}

  static Read load(Graph graph) {
    var schemes = SchemeReader.read(graph);
    var byName = new HashMap<String, Scheme>();
    schemes.forEach(scheme -> byName.put(scheme.name(), scheme));
    var loader = new OntologyLoader(ClassReader.read(graph, new PropertyReader(byName)));
    return new Read(loader.own.keySet().stream().map(loader::entityClass).toList(), schemes);
  }

  private EntityClass entityClass(String name) {
    var it = of(name);
    var attributes =
        inherited(name, ClassReader.Own::attributes)
            .sorted(Comparator.comparing((Attribute a) -> !a.key()))
            .toList();
    var relations = inherited(name, ClassReader.Own::relations).toList();
    var inverses = inverses(name);
    checkKey(it.word(), attributes);
    checkTargets(it);
    checkCurrency(it.word(), attributes);
    checkNames(it.word(), attributes, relations, inverses);
    return new EntityClass(
        name,
        it.word().iri(),
        it.word().texts(Words.LABEL),
        it.word().texts(Words.DEFINITION, () -> it.word().texts(Words.COMMENT)),
        Names.field(it.word(), name),
        Names.collection(it.word(), name),
        it.superclasses(),
        it.word().is(Words.ABSTRACT, Words.TRUE),
        isDerived(name),
        attributes,
        relations,
        inverses,
        it.word().is(Words.DEPRECATED, Words.TRUE));
  }

  private ClassReader.Own of(String name) {
    return Objects.requireNonNull(own.get(name), name);
  }

  /// The class and its superclasses, the topmost first.
  private List<String> line(String name) {
    var line = new ArrayList<>(of(name).superclasses().reversed());
    line.add(name);
    return line;
  }

  private <T> Stream<T> inherited(String name, Function<ClassReader.Own, List<T>> part) {
    return line(name).stream().flatMap(each -> part.apply(of(each)).stream());
  }

  private boolean isDerived(String name) {
    return line(name).stream()
        .anyMatch(c -> of(c).word().is(Words.RECORDED_BY, Words.OTHER_ENTRIES));
  }

  private List<InverseRelation> inverses(String name) {
    var targets = line(name);
    return own.entrySet().stream()
        .flatMap(source ->
            source.getValue().relations().stream()
                .filter(r -> targets.contains(r.target()))
                .map(r -> new InverseRelation(r.inverse(), source.getKey(), r)))
        .sorted(Comparator.comparing(InverseRelation::name))
        .toList();
  }

  private void checkTargets(ClassReader.Own it) {
    for (var relation : it.relations())
      if (!own.containsKey(relation.target()))
        throw it.word()
            .fault("has %s to %s, which is no class".formatted(relation.name(), relation.target()));
  }

  private static void checkKey(Word word, List<Attribute> attributes) {
    long keys = attributes.stream().filter(Attribute::key).count();
    if (keys != 1) throw word.fault("has %d properties marked aion:key, not 1".formatted(keys));
  }

  private static void checkCurrency(Word word, List<Attribute> attributes) {
    boolean money = attributes.stream().anyMatch(a -> a.type() == ValueType.MONEY);
    if (money && attributes.stream().noneMatch(a -> a.name().equals("currency")))
      throw word.fault("has money but no aion:currency");
  }

  private static void checkNames(
      Word word,
      List<Attribute> attributes,
      List<Relation> relations,
      List<InverseRelation> inverses) {
    var names =
        Stream.of(
                attributes.stream().map(Attribute::name),
                relations.stream().map(Relation::name),
                inverses.stream().map(InverseRelation::name))
            .flatMap(Function.identity())
            .toList();
    var seen = new HashSet<String>();
    for (var name : names)
      if (!seen.add(name))
        throw word.fault("has two properties or ways back named '%s'".formatted(name));
  }
}

package aion.registry;

import aion.graph.Cypher;
import aion.ledger.Effect;
import aion.ledger.EntityFact;
import aion.ledger.Fact;
import aion.ledger.Posting;
import aion.semantic.Iris;
import aion.shape.Shapes;
import aion.vocabulary.Derived;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.neo4j.driver.SimpleQueryRunner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What entity facts do: members of ontology classes appear, change and retire. Members are locked
/// in the order of their references.
@Component
public final class EntityEffect implements Effect {
  private static final Cypher LOCK = Cypher.named("registry/lock-members");
  private static final Cypher READ = Cypher.named("registry/read-members");

  private final Ontology ontology;
  private final Derived<ShapeGate> gate;

  @Autowired
  public EntityEffect(Ontology ontology, Iris iris) {
    this(ontology, words -> new ShapeGate(words, Shapes.of(words), iris));
  }

  EntityEffect(Ontology ontology, Shapes shapes, Iris iris) {
    this(ontology, words -> new ShapeGate(words, shapes, iris));
  }

  private EntityEffect(Ontology ontology, Function<Ontology, ShapeGate> gate) {
    this.ontology = ontology;
    this.gate = new Derived<>(ontology, gate);
  }

  @Override
  public boolean covers(Fact fact) {
    return fact instanceof EntityFact;
  }

  @Override
  public Run open(List<Posting> postings, String masterData, SimpleQueryRunner tx) {
    var written = new TreeSet<String>();
    var named = new TreeSet<String>();
    for (var posting : postings) {
      var fact = (EntityFact) posting.fact();
      ontology
          .findClass(fact.entityClass())
          .ifPresent(entityClass -> {
            written.add(entityClass.refOf(fact.key()));
            if (fact instanceof EntityFact.Upsert upsert)
              named.addAll(targetsOf(entityClass, upsert));
          });
    }
    named.removeAll(written);
    var members = new HashMap<String, Member>();
    read(LOCK, written, members, tx);
    read(READ, named, members, tx);
    var paths = Paths.read(ontology, pathsOf(postings), tx);
    return new EntityRun(ontology, members, paths, gate.now(), new Surroundings(members, tx));
  }

  /// The references of everything an upsert points to.
  private HashSet<String> targetsOf(EntityClass entityClass, EntityFact.Upsert upsert) {
    var refs = new HashSet<String>();
    upsert
        .links()
        .forEach((name, keys) ->
            entityClass
                .findRelation(name)
                .ifPresent(relation -> {
                  var target = ontology.getClass(relation.target());
                  keys.forEach(key -> refs.add(target.refOf(EntityRun.keyIn(target, key))));
                }));
    return refs;
  }

  /// Where the steps that upserts state would lead to, by path.
  private Map<String, Set<String>> pathsOf(List<Posting> postings) {
    var starts = new HashMap<String, Set<String>>();
    for (var posting : postings) {
      if (!(posting.fact() instanceof EntityFact.Upsert upsert)) continue;
      var entityClass = ontology.findClass(upsert.entityClass()).orElse(null);
      if (entityClass == null) continue;
      for (var relation : entityClass.relations()) {
        var step = relation.step();
        var keys = upsert.links().getOrDefault(relation.name(), List.of());
        if (step == null || keys.isEmpty()) continue;
        var ends = starts.computeIfAbsent(step.path(), _ -> new TreeSet<>());
        if (step.backwards()) ends.add(entityClass.refOf(upsert.key()));
        else keys.forEach(key -> ends.add(ontology.getClass(relation.target()).refOf(key)));
      }
    }
    return starts;
  }

  private static void read(
      Cypher statement, TreeSet<String> refs, Map<String, Member> into, SimpleQueryRunner tx) {
    if (refs.isEmpty()) return;
    tx.run(statement.text(), Map.of("refs", List.copyOf(refs)))
        .forEachRemaining(row -> {
          var member = StoredMember.of(row);
          into.put(member.ref, member);
        });
  }
}

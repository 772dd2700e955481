package aion.registry;

import static aion.problem.ProblemCode.ENTITY_INVALID;
import static aion.problem.ProblemCode.REFERENCE_UNKNOWN;

import aion.graph.Cypher;
import aion.ledger.Effect.Judgement;
import aion.ledger.Effect.Run;
import aion.ledger.EntityFact;
import aion.ledger.Posting;
import aion.problem.Problem;
import aion.quantity.Unit;
import aion.quantity.Units;
import aion.registry.ValueForm.Counting;
import aion.shape.Violation;
import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Nearest;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/// Consecutive entity facts of one transaction, checked against the ontology.
final class EntityRun implements Run {
  private static final Cypher WRITE = Cypher.named("registry/write-members");
  private static final Cypher WRITE_LINKS = Cypher.named("registry/write-links");
  private static final Cypher WRITE_CHANGED = Cypher.named("ledger/write-changed");

  private final Ontology ontology;
  private final ValueForm form;
  private final Map<String, Member> members;
  private final Countings countings;
  private final Paths paths;
  private final ShapeGate gate;
  private final Surroundings around;
  private final List<Map<String, Object>> changedBy = new ArrayList<>();

  EntityRun(
      Ontology ontology,
      Map<String, Member> members,
      Paths paths,
      ShapeGate gate,
      Surroundings around) {
    this.ontology = ontology;
    this.paths = paths;
    this.gate = gate;
    this.around = around;
    this.form = new ValueForm(ontology);
    this.members = members;
    this.countings = new Countings(ontology, members);
  }

  /// The key a link names; a unit may be named by its symbol.
  static String keyIn(EntityClass target, String given) {
    return target.name().equals("Unit")
        ? Units.shipped().find(given).map(Unit::code).orElse(given)
        : given;
  }

  @Override
  public Judgement judge(Posting posting, Instant validTime) {
    var fact = (EntityFact) posting.fact();
    var entityClass = ontology.getClass(fact.entityClass());
    if (entityClass.isAbstract() || entityClass.derived())
      throw new Problem(
          ENTITY_INVALID,
          "Members of class '%s' cannot be written by an entity entry."
              .formatted(entityClass.name()),
          entityClass.isAbstract()
              ? "Write a member of one of its subclasses."
              : "They come from movements, orders, observations or the recommender.");
    var member = memberOf(entityClass, fact.key());
    List<Violation> noted;
    switch (fact) {
      case EntityFact.Upsert upsert -> {
        var units = bringUnits(entityClass, upsert);
        try {
          noted = apply(entityClass, member, upsert);
        } catch (Problem refused) {
          units.forEach(unit -> members.remove(unit.ref));
          throw refused;
        }
        units.forEach(unit -> changedBy.add(Map.of("entry", posting.id(), "ref", unit.ref)));
      }
      case EntityFact.Retire _ -> {
        if (member.isNew()) throw unknown(entityClass.name(), fact.key());
        Map<String, @Nullable Object> retired = Map.of("retired", validTime.atZone(ZoneOffset.UTC));
        // What is wrong already may go; only others may not be left wrong by it.
        var after = member.changedTo(Set.of(), retired, Map.of());
        noted = gate.check(member, after, false, around);
        gate.require(noted);
        member.change(Set.of(), retired, Map.of());
      }
    }
    members.put(member.ref, member);
    changedBy.add(Map.of("entry", posting.id(), "ref", member.ref));
    return new Judgement("master", null, List.of(), gate.notes(noted));
  }

  @Override
  public void write(SimpleQueryRunner tx) {
    var changed = members.values().stream().filter(Member::changed).toList();
    if (changed.isEmpty()) return;
    tx.run(WRITE.text(), Map.of("members", changed.stream().map(Member::row).toList())).consume();
    var links = changed.stream().flatMap(m -> m.linkRows().stream()).toList();
    if (!links.isEmpty()) tx.run(WRITE_LINKS.text(), Map.of("links", links)).consume();
    tx.run(WRITE_CHANGED.text(), Map.of("changes", changedBy)).consume();
  }

  private Member memberOf(EntityClass entityClass, String key) {
    var ref = entityClass.refOf(key);
    var known = members.get(ref);
    if (known == null) return Member.absent(ref);
    if (!known.labels.contains(entityClass.name()))
      throw new Problem(
          ENTITY_INVALID,
          "'%s' is already a member of another class than '%s'."
              .formatted(Problem.echo(key), entityClass.name()),
          "Give the new member another key.");
    return known;
  }

  private List<Violation> apply(EntityClass entityClass, Member member, EntityFact.Upsert upsert) {
    var links = linksOf(entityClass, upsert);
    var counting = countings.of(entityClass, member, upsert, links);
    var properties = new HashMap<String, @Nullable Object>();
    upsert
        .values()
        .forEach((name, texts) -> {
          var attribute = attributeOf(entityClass, name);
          properties.put(attribute.graphName(), valueOf(entityClass, attribute, texts, counting));
        });
    properties.put("id", upsert.key());
    properties.put("retired", null);
    if (counting != null && countings.applyTo(entityClass)) {
      properties.put("unit", counting.unit().code());
      properties.put("scale", (long) counting.scale());
    }
    var labels = new HashSet<>(entityClass.superclasses());
    labels.add(entityClass.name());
    var noted = gate.check(member, member.changedTo(labels, properties, links), true, around);
    gate.require(noted);
    paths.lead(entityClass, member.ref, links);
    member.change(labels, properties, links);
    return noted;
  }

  /// Makes members of the units of the ontology that an upsert names and no entry named before.
  private List<Member> bringUnits(EntityClass entityClass, EntityFact.Upsert upsert) {
    var units = ontology.getClass("Unit");
    var brought = new ArrayList<Member>();
    upsert
        .links()
        .forEach((name, keys) -> {
          if (entityClass.findRelation(name).filter(r -> r.target().equals("Unit")).isEmpty())
            return;
          for (var key : keys) {
            var unit = Units.shipped().find(key);
            if (unit.isEmpty() || members.containsKey(units.refOf(unit.get().code()))) continue;
            var member = Member.absent(units.refOf(unit.get().code()));
            apply(units, member, UnitCatalogue.factOf(unit.get()));
            members.put(member.ref, member);
            brought.add(member);
          }
        });
    return brought;
  }

  private Attribute attributeOf(EntityClass entityClass, String name) {
    return entityClass
        .findAttribute(name)
        .filter(a -> !a.key())
        .orElseThrow(() ->
            new Problem(
                ENTITY_INVALID,
                "Class '%s' has no attribute '%s'."
                    .formatted(entityClass.name(), Problem.echo(name)),
                "Did you mean '%s'?"
                    .formatted(
                        Nearest.to(
                            name,
                            entityClass.attributes().stream().map(Attribute::name).toList()))));
  }

  private @Nullable Object valueOf(
      EntityClass entityClass,
      Attribute attribute,
      List<String> texts,
      @Nullable Counting counting) {
    if (texts.isEmpty()) return null;
    if (!attribute.many() && texts.size() > 1)
      throw new Problem(
          ENTITY_INVALID,
          "%s.%s has %d values; it takes one."
              .formatted(entityClass.name(), attribute.name(), texts.size()),
          "Send one value.");
    var values =
        texts.stream().map(text -> form.stored(entityClass, attribute, text, counting)).toList();
    return attribute.many() ? values : values.getFirst();
  }

  /// Relationship type to references of the targets.
  private Map<String, List<String>> linksOf(EntityClass entityClass, EntityFact.Upsert upsert) {
    var links = new TreeMap<String, List<String>>();
    upsert
        .links()
        .forEach((name, keys) -> {
          var relation = relationOf(entityClass, name);
          if (relation.isInferred())
            throw new Problem(
                ENTITY_INVALID,
                "%s.%s follows by rule '%s' and cannot be stated."
                    .formatted(entityClass.name(), name, relation.inferredBy()),
                "State the facts that the rule reads.");
          if (!relation.many() && keys.size() > 1)
            throw new Problem(
                ENTITY_INVALID,
                "%s.%s has %d targets; it takes one."
                    .formatted(entityClass.name(), name, keys.size()),
                "Send one key.");
          links.put(
              relation.relationshipType(),
              keys.stream().map(key -> targetOf(relation, key)).distinct().toList());
        });
    return links;
  }

  private Relation relationOf(EntityClass entityClass, String name) {
    return entityClass
        .findRelation(name)
        .orElseThrow(() ->
            new Problem(
                ENTITY_INVALID,
                "Class '%s' has no relation '%s'."
                    .formatted(entityClass.name(), Problem.echo(name)),
                "Did you mean '%s'?"
                    .formatted(
                        Nearest.to(
                            name, entityClass.relations().stream().map(Relation::name).toList()))));
  }

  private String targetOf(Relation relation, String key) {
    var target = ontology.getClass(relation.target());
    var ref = target.refOf(keyIn(target, key));
    var member = members.get(ref);
    if (member == null || !member.labels.contains(target.name())) throw unknown(target.name(), key);
    return ref;
  }

  private static Problem unknown(String className, String key) {
    return new Problem(
        REFERENCE_UNKNOWN,
        "There is no %s '%s'.".formatted(className, Problem.echo(key)),
        "Add it first, or correct the key.");
  }
}

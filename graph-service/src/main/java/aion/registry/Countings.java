package aion.registry;

import static aion.problem.ProblemCode.ENTITY_INVALID;

import aion.ledger.EntityFact;
import aion.problem.Problem;
import aion.quantity.Units;
import aion.registry.ValueForm.Counting;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says in which unit and scale the amounts of a member are stored: those of its item.
final class Countings {
  private final Ontology ontology;
  private final Map<String, Member> members;

  /// @param members everything the postings name, by reference
  Countings(Ontology ontology, Map<String, Member> members) {
    this.ontology = ontology;
    this.members = members;
  }

  /// The unit and scale amounts on this member are stored in; they come from its item.
  @Nullable Counting of(
      EntityClass entityClass,
      Member member,
      EntityFact.Upsert upsert,
      Map<String, List<String>> links) {
    if (isItem(entityClass)) return countingOfItem(member, upsert, links);
    if (!entityClass.hasQuantities()) return null;
    return countedBy(entityClass)
        .flatMap(relation ->
            links.getOrDefault(relation.relationshipType(), List.of()).stream().findFirst())
        .map(ref -> Objects.requireNonNull(members.get(ref)).counting())
        .orElseGet(member::counting);
  }

  /// Whether members of the class carry a unit and a scale.
  boolean applyTo(EntityClass entityClass) {
    return isItem(entityClass) || entityClass.hasQuantities();
  }

  private static boolean isItem(EntityClass entityClass) {
    return entityClass.name().equals("Item");
  }

  private Optional<Relation> countedBy(EntityClass entityClass) {
    return Stream.concat(
            entityClass.findRelation("item").stream(),
            entityClass.relations().stream()
                .filter(r -> ontology.getClass(r.target()).hasQuantities()))
        .findFirst();
  }

  private @Nullable Counting countingOfItem(
      Member item, EntityFact.Upsert upsert, Map<String, List<String>> links) {
    var before = item.counting();
    var unitRef = links.getOrDefault("BASE_UNIT", List.of()).stream().findFirst();
    var unit =
        unitRef
            .map(ref -> Units.shipped().get(ref.substring(ref.indexOf('/') + 1)))
            .orElse(before == null ? null : before.unit());
    if (unit == null) return null;
    var given = upsert.values().getOrDefault("decimals", List.of());
    int scale =
        given.isEmpty()
            ? before == null ? unit.decimals() : before.scale()
            : decimals(given.getFirst());
    if (before != null && (!before.unit().equals(unit) || before.scale() != scale))
      throw new Problem(
          ENTITY_INVALID,
          "Item '%s' is counted in %s with %d decimals; that cannot change, because its stock is recorded so."
              .formatted(upsert.key(), before.unit().symbol(), before.scale()),
          "Retire the item and add a new one.");
    return new Counting(unit, scale);
  }

  private static int decimals(String text) {
    if (!text.matches("[0-6]"))
      throw new Problem(
          ENTITY_INVALID,
          "Item.decimals is '%s', which is not a whole number from 0 to 6."
              .formatted(Problem.echo(text)),
          "Send the number of decimals of the item's smallest increment.");
    return Integer.parseInt(text);
  }
}

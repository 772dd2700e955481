package aion.ingest.gate;

import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads `entries`, and holds them to the words of the ontology.
final class EntryReader {
  private static final List<String> FORMS = List.of("entity", "movement", "order", "observation");

  private final Ontology ontology;
  private final Slots slots;
  private final ConditionReader conditions;
  private final @Nullable String defaultAt;
  private int number;

  EntryReader(
      Ontology ontology, Slots slots, ConditionReader conditions, @Nullable String defaultAt) {
    this.ontology = ontology;
    this.slots = slots;
    this.conditions = conditions;
    this.defaultAt = defaultAt;
  }

  Entry read(Section section) {
    var forms = FORMS.stream().filter(section::has).toList();
    if (forms.size() != 1)
      throw section.fault(
          section.keys().isEmpty() ? "entries" : section.keys().getFirst(),
          "An entry is exactly one of " + String.join(", ", FORMS),
          "Begin it with `- movement: issue`, for instance.");
    var shape =
        switch (forms.getFirst()) {
          case "entity" -> member(section);
          case "movement" -> movement(section);
          case "order" -> order(section);
          default -> observation(section);
        };
    var id = new Field("id", template(section, "id", section.text("id", "{row}")));
    var at = shape instanceof MemberShape ? Field.of(section, "at", slots) : at(section);
    return new Entry(
        number++, conditions.read(section, "when"), id, at, isPerSeries(section, shape), shape);
  }

  private Field at(Section section) {
    if (section.has("at")) return Field.required(section, "at", slots);
    if (defaultAt == null)
      throw section.fault(
          section.keys().getFirst(),
          "The entry has no `at`: nobody says when it was true",
          "Add `at: \"{column}\"` to the entry or to the mapping.");
    return new Field("at", template(section, "at", defaultAt));
  }

  private boolean isPerSeries(Section section, Entry.Shape shape) {
    boolean asked = section.has("when") && conditions.isPerSeries(section.section("when"));
    return asked
        || switch (shape) {
          case MemberShape member -> member.isPerSeries();
          case Entry.FactShape fact -> fact.fields().stream().anyMatch(Field::isPerSeries);
        };
  }

  private MemberShape member(Section section) {
    section.allow("entity", "key", "values", "links", "names", "when", "at");
    var entityClass = entityClass(section);
    var values = properties(section, "values", name -> checkAttribute(section, entityClass, name));
    var links =
        properties(
            section,
            "links",
            name -> {
              if (entityClass.findRelation(name).isEmpty())
                throw section
                    .section("links")
                    .unknown(
                        name,
                        "relation of " + entityClass.name(),
                        name,
                        entityClass.relations().stream().map(r -> r.name()).toList());
            });
    return new MemberShape(
        entityClass.name(),
        entityClass.keyClass() + "/",
        Field.required(section, "key", slots),
        values,
        links,
        section.has("names") ? names(section.section("names"), entityClass) : null);
  }

  private EntityClass entityClass(Section section) {
    var name = section.text("entity");
    var found = ontology.findClass(name).filter(c -> !c.isAbstract() && !c.derived());
    var writable =
        ontology.classes().stream()
            .filter(c -> !c.isAbstract() && !c.derived())
            .map(EntityClass::name)
            .toList();
    return found.orElseThrow(
        () -> section.unknown("entity", "class that entries write", name, writable));
  }

  private void checkAttribute(Section section, EntityClass entityClass, String name) {
    var values = section.section("values");
    var attribute = entityClass.findAttribute(name);
    if (attribute.isEmpty())
      throw values.unknown(
          name,
          "attribute of " + entityClass.name(),
          name,
          entityClass.attributes().stream().map(a -> a.name()).toList());
    if (attribute.get().key())
      throw values.fault(name, "'%s' is the member's key".formatted(name), "Give it as `key`.");
    var scheme = attribute.get().scheme();
    var constant = values.isList(name) ? null : template(values, name, values.text(name));
    if (scheme.isEmpty() || constant == null || !constant.isConstant()) return;
    var known = ontology.getScheme(scheme.get()).values().stream().map(v -> v.notation()).toList();
    if (!known.contains(constant.constant()))
      throw values.unknown(name, scheme.get(), constant.constant(), known);
  }

  private List<MemberShape.Property> properties(
      Section section, String key, java.util.function.Consumer<String> check) {
    var properties = new ArrayList<MemberShape.Property>();
    if (!section.has(key)) return properties;
    var given = section.section(key);
    for (var name : given.keys()) {
      check.accept(name);
      Function<String, Template> read = text -> template(given, name, text);
      properties.add(new MemberShape.Property(name, given.texts(name).stream().map(read).toList()));
    }
    return properties;
  }

  private MemberShape.Names names(Section section, EntityClass entityClass) {
    section.allow("hear", "proper", "also");
    if (entityClass.findAttribute("alias").isEmpty())
      throw section.fault(
          "hear", entityClass.name() + " has no aliases", "Use `values: {name: …}`.");
    return new MemberShape.Names(
        Field.required(section, "hear", slots),
        conditions.read(section, "proper"),
        section.texts("also").stream().map(text -> template(section, "also", text)).toList());
  }

  private MovementShape movement(Section section) {
    section.allow(
        "movement", "lines", "produced", "to", "order-line", "reason", "when", "at", "id");
    var kind = section.oneOf("movement", "", MovementShape.KINDS);
    if (section.sections("lines").isEmpty())
      throw section.fault("movement", "The movement has no lines", "Add `lines: [{item: …}]`.");
    return new MovementShape(
        kind,
        section.sections("lines").stream().map(this::line).toList(),
        section.sections("produced").stream().map(this::line).toList(),
        kind.equals("transfer")
            ? Field.required(section, "to", slots)
            : Field.of(section, "to", slots),
        Field.of(section, "order-line", slots),
        Field.of(section, "reason", slots));
  }

  private MovementShape.Line line(Section section) {
    section.allow("item", "location", "lot", "owner", "amount", "unit");
    return new MovementShape.Line(
        Field.required(section, "item", slots),
        Field.required(section, "location", slots),
        Field.of(section, "lot", slots),
        Field.of(section, "owner", slots),
        Field.required(section, "amount", slots),
        Field.required(section, "unit", slots));
  }

  private OrderShape order(Section section) {
    var kind = section.oneOf("order", "", OrderShape.KINDS);
    var allowed = new ArrayList<>(OrderShape.PARTS);
    allowed.addAll(List.of("order", "when", "at", "id"));
    section.allow(allowed.toArray(String[]::new));
    Map<String, Field> parts = new HashMap<>();
    for (var part : OrderShape.PARTS) parts.put(part, Field.of(section, part, slots));
    section.text("line");
    if (kind.equals("placed"))
      for (var part : List.of("purchase-order", "supplier", "item", "amount", "unit"))
        section.text(part);
    if (kind.equals("received")) for (var part : List.of("amount", "unit")) section.text(part);
    return new OrderShape(kind, parts);
  }

  private ObservationShape observation(Section section) {
    section.allow("observation", "value", "when", "at", "id");
    return new ObservationShape(
        new Field("signal", template(section, "observation", section.text("observation"))),
        Field.required(section, "value", slots));
  }

  private Template template(Section section, String key, String text) {
    return Template.of(section, key, text, slots);
  }
}

package aion.api.query;

import aion.api.query.Raw.Reading;
import aion.api.schema.SchemaWords;
import aion.quantity.Unit;
import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Relation;
import aion.vocabulary.ValueType;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What selections ask of one member: written as one map projection, read back as rows. Fields that
/// the ontology does not know are computed elsewhere, from the row's ref.
final class Projection {
  private final Question question;
  private final EntityClass type;
  private final String variable;
  private final Set<String> entries = new LinkedHashSet<>();

  Projection(Question question, EntityClass type, String variable) {
    this.question = question;
    this.type = type;
    this.variable = variable;
    entries.add(".ref");
    if (type.isAbstract()) entries.add("labels: labels(%s)".formatted(variable));
  }

  /// Adds what is missing for this selection.
  ///
  /// @return reads a row of this selection
  Reading<Row> add(List<SelectedField> selection) {
    var values = new ArrayList<Value>();
    for (var field : selection) {
      var owner = findOwner(field);
      var read = owner.isEmpty() ? null : read(owner.get(), field);
      if (read != null)
        values.add(
            new Value(field.getResultKey(), new HashSet<>(field.getObjectTypeNames()), read));
    }
    return raw -> row(raw, values);
  }

  /// Adds an entry of its own to the map.
  void add(String key, String expression) {
    entries.add(key + ": " + expression);
  }

  String text() {
    return variable + " {" + String.join(", ", entries) + "}";
  }

  private @Nullable Reading<@Nullable Object> read(EntityClass owner, SelectedField field) {
    var name = field.getName();
    if ("id".equals(name)) return raw -> raw.get("ref");
    var attribute = owner.findAttribute(name);
    if (attribute.isPresent()) return readAttribute(attribute.get());
    var relation = owner.findRelation(name);
    if (relation.isPresent())
      return relation.get().many()
          ? readPage(
              relation.get().target(), v -> Expressions.to(variable, relation.get(), v), field)
          : readOne(relation.get(), field);
    var inverse = owner.findInverse(name);
    if (inverse.isPresent())
      return readPage(
          inverse.get().source(), v -> Expressions.back(variable, inverse.get(), v), field);
    return SchemaWords.UNIT.equals(name) && SchemaWords.hasUnitField(owner) ? readUnit() : null;
  }

  /// The class of ours that has the field, when it is asked of members of this type at all.
  private Optional<EntityClass> findOwner(SelectedField field) {
    return field.getObjectTypeNames().stream()
        .filter(name -> question.ontology().isA(name, type.name()))
        .findFirst()
        .map(question.ontology()::getClass);
  }

  private Reading<@Nullable Object> readAttribute(Attribute attribute) {
    entries.add("." + attribute.graphName());
    if (attribute.type() == ValueType.QUANTITY) entries.add(".scale");
    return raw -> Expressions.value(attribute, raw);
  }

  private Reading<@Nullable Object> readUnit() {
    entries.add("." + SchemaWords.UNIT);
    return raw -> {
      var code = String.valueOf(raw.get(SchemaWords.UNIT));
      return question.units().find(code).map(Unit::symbol).orElse(code);
    };
  }

  private Reading<@Nullable Object> readOne(Relation relation, SelectedField field) {
    var target = question.ontology().getClass(relation.target());
    var other = question.statement().variable();
    var projection = new Projection(question, target, other);
    var read = projection.add(field.getSelectionSet().getImmediateFields());
    var slot = question.statement().slot();
    add(
        slot,
        "head(COLLECT { MATCH %s WHERE %s RETURN %s LIMIT 1 })"
            .formatted(
                Expressions.to(variable, relation, other),
                question.filters().predicate(target, other, null),
                projection.text()));
    return raw -> raw.get(slot) instanceof Map<?, ?> one ? read.from(Raw.of(one)) : null;
  }

  private Reading<@Nullable Object> readPage(
      String target, Function<String, String> pattern, SelectedField field) {
    var page =
        Page.of(
            question,
            question.ontology().getClass(target),
            pattern,
            field.getSelectionSet().getImmediateFields(),
            field.getArguments());
    var slot = question.statement().slot();
    add(slot, page.text());
    return raw -> page.read(Raw.of(raw.get(slot)));
  }

  private Row row(Raw raw, List<Value> values) {
    var name = concrete(raw);
    var read = new HashMap<String, @Nullable Object>();
    for (var value : values)
      if (value.types().contains(name)) read.put(value.key(), value.read().from(raw));
    return new Row(name, raw.required("ref").toString(), read);
  }

  private String concrete(Raw raw) {
    if (!type.isAbstract()) return type.name();
    var labels = (List<?>) raw.required("labels");
    return question.ontology().concreteClassesOf(type.name()).stream()
        .map(EntityClass::name)
        .filter(labels::contains)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No class of ours in " + labels));
  }

  private record Value(String key, Set<String> types, Reading<@Nullable Object> read) {}
}

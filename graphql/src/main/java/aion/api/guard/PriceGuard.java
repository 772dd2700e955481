package aion.api.guard;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds commercial fields wherever an operation names them: in selections and fragments, under
/// aliases, in filters and orderings.
final class PriceGuard {
  private static final Set<String> NAMING = Set.of("filter", "orderBy", "groupBy");

  private final Ontology ontology;
  private final Map<String, Set<String>> commercial = new HashMap<>();

  PriceGuard(Ontology ontology) {
    this.ontology = ontology;
    for (var type : ontology.classes()) {
      var hidden =
          type.attributes().stream()
              .filter(Attribute::commercial)
              .map(Attribute::name)
              .collect(Collectors.toSet());
      commercial.put(type.name(), hidden);
      commercial.put(type.name() + "Figures", hidden);
    }
  }

  /// @throws Problem FORBIDDEN_FIELD for the first commercial field
  void check(ExecutableNormalizedOperation operation) {
    for (var field : operation.getTopLevelFields()) {
      check(field);
      field.traverseSubTree(this::check);
    }
  }

  /// Whether the field is hidden from roles that do not see prices.
  boolean isCommercial(String type, String field) {
    return commercial.getOrDefault(type, Set.of()).contains(field);
  }

  private void check(ExecutableNormalizedField field) {
    for (var type : field.getObjectTypeNames()) refuse(type, field.getName());
    var answered = memberOf(field);
    if (answered == null) return;
    field
        .getResolvedArguments()
        .forEach((name, value) -> {
          if (NAMING.contains(name)) checkInput(answered, value);
        });
  }

  /// The class whose members a connection field answers with; null for other fields.
  private @Nullable EntityClass memberOf(ExecutableNormalizedField field) {
    for (var owner : field.getObjectTypeNames()) {
      var found = memberOf(owner, field.getName());
      if (found != null) return found;
    }
    return null;
  }

  private @Nullable EntityClass memberOf(String owner, String field) {
    var type = ontology.findClass(owner);
    if (type.isEmpty())
      return ontology.classes().stream()
          .filter(c ->
              c.collectionName().equals(field)
                  || (c.collectionName() + "Aggregate").equals(field)
                  || (c.fieldName() + "Changed").equals(field))
          .findFirst()
          .orElse(null);
    return target(type.get(), field);
  }

  private @Nullable EntityClass target(EntityClass type, String name) {
    var relation = type.findRelation(name);
    if (relation.isPresent()) return ontology.getClass(relation.get().target());
    return type.findInverse(name).map(i -> ontology.getClass(i.source())).orElse(null);
  }

  private void checkInput(EntityClass type, @Nullable Object input) {
    switch (input) {
      case List<?> list -> list.forEach(one -> checkInput(type, one));
      case Map<?, ?> map ->
          map.forEach((name, value) -> {
            refuse(type.name(), name.toString());
            var target = target(type, name.toString());
            checkInput(target == null ? type : target, value);
          });
      case null, default -> {}
    }
  }

  private void refuse(String type, String field) {
    if (isCommercial(type, field))
      throw new Problem(
          ProblemCode.FORBIDDEN_FIELD,
          "The field '%s.%s' needs permission to see costs and prices.".formatted(type, field),
          "Leave the field out, or ask for a role that sees prices.");
  }

  /// The fields of a type that may be named to a reader who does not see prices.
  Set<String> open(String type, Set<String> fields) {
    var open = new HashSet<>(fields);
    open.removeAll(commercial.getOrDefault(type, Set.of()));
    return open;
  }
}

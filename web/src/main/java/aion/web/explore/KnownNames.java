package aion.web.explore;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Nearest;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;

/// The labels, relationship types and properties a statement may name: those of the ontology, and
/// those that entries have.
final class KnownNames {
  private static final List<String> OF_ENTRIES =
      List.of(
          "partition",
          "offset",
          "kind",
          "validTime",
          "recordTime",
          "actor",
          "source",
          "traceId",
          "hash",
          "previousHash",
          "delta",
          "effect",
          "line",
          "sequence",
          "place",
          "counted",
          "cancels",
          "as",
          "reserved",
          "onHold",
          "inTransit",
          "onOrder",
          "corrects");
  private static final List<String> OF_ALL = List.of("ref", "unit", "scale", "retired", "inferred");
  private static final List<String> OF_VALUES =
      List.of(
          "year",
          "quarter",
          "month",
          "week",
          "weekYear",
          "dayOfQuarter",
          "quarterDay",
          "day",
          "ordinalDay",
          "dayOfWeek",
          "weekDay",
          "hour",
          "minute",
          "second",
          "millisecond",
          "microsecond",
          "nanosecond",
          "timezone",
          "offsetMinutes",
          "offsetSeconds",
          "epochMillis",
          "epochSeconds",
          "years",
          "quarters",
          "months",
          "weeks",
          "days",
          "hours",
          "minutes",
          "seconds",
          "milliseconds",
          "microseconds",
          "nanoseconds",
          "monthsOfYear",
          "monthsOfQuarter",
          "quartersOfYear",
          "daysOfWeek",
          "minutesOfHour",
          "secondsOfMinute",
          "x",
          "y",
          "z",
          "longitude",
          "latitude",
          "height",
          "crs",
          "srid");

  private final Set<String> labels = new TreeSet<>(List.of("Entity", "Entry"));
  private final Set<String> types = new TreeSet<>(List.of("MOVED", "CHANGED", "CORRECTS"));
  private final Set<String> properties = new TreeSet<>();
  private final Set<String> commercial = new TreeSet<>();
  private final Set<String> keys = new TreeSet<>();

  /// What a parameter or a map of the statement brings along.
  private final Set<String> brought;

  private KnownNames(Ontology ontology, Collection<String> brought) {
    this.brought = Set.copyOf(brought);
    properties.addAll(OF_ENTRIES);
    properties.addAll(OF_ALL);
    for (EntityClass entityClass : ontology.classes()) {
      labels.add(entityClass.name());
      entityClass.relations().stream().map(Relation::relationshipType).forEach(types::add);
      for (Attribute attribute : entityClass.attributes()) {
        (attribute.commercial() ? commercial : properties).add(attribute.graphName());
        if (attribute.key()) keys.add(attribute.name());
      }
    }
    properties.removeAll(commercial);
  }

  /// @param parameters of the statement; members of maps in them may be named like properties
  static KnownNames of(Ontology ontology, Map<String, ?> parameters) {
    var brought = new HashSet<String>();
    collect(parameters, brought);
    return new KnownNames(ontology, brought);
  }

  /// The names of properties that tell prices or costs; the copy has none of them.
  static Set<String> commercial(Ontology ontology) {
    return new KnownNames(ontology, List.of()).commercial;
  }

  /// @throws Problem FORBIDDEN_FIELD for what tells prices, CYPHER_SYNTAX for an unknown word
  void check(ParsedCypher parsed) {
    var local = new HashSet<>(brought);
    local.addAll(OF_VALUES);
    for (var rule : parsed.rules())
      if (rule.getRuleIndex() == Cypher25Parser.RULE_propertyKeyName) {
        refuseCommercial(rule);
        if (isOfMap(rule)) local.add(nameOf(rule));
      }
    for (var rule : parsed.rules())
      switch (rule.getRuleIndex()) {
        case Cypher25Parser.RULE_propertyKeyName -> checkProperty(rule, local);
        case Cypher25Parser.RULE_labelExpression1 -> {
          var name = childNamed(rule);
          if (name != null && isOfRelationship(rule)) check("relationship type", types, name);
          else if (name != null) check("label", labels, name);
        }
        default -> {}
      }
  }

  private void refuseCommercial(ParserRuleContext rule) {
    var name = nameOf(rule);
    if (commercial.contains(name) && !isOfMap(rule))
      throw new Problem(
          ProblemCode.FORBIDDEN_FIELD,
          "%s: '%s' is a cost field, for which consoles have no permission."
              .formatted(Place.of(rule), name),
          "Leave it out; those who see prices find it in the app, in GraphQL and in SPARQL.");
  }

  private void checkProperty(ParserRuleContext rule, Set<String> local) {
    var name = nameOf(rule);
    if (local.contains(name) || isOfMap(rule)) return;
    if (keys.contains(name) && !properties.contains(name))
      throw new Problem(
          ProblemCode.CYPHER_SYNTAX,
          "%s: there is no property '%s' in the graph.".formatted(Place.of(rule), name),
          "The key of every member is 'id'; did you mean that?");
    check("property", properties, rule);
  }

  private static void check(String what, Set<String> known, ParserRuleContext rule) {
    var name = nameOf(rule);
    if (known.contains(name)) return;
    throw new Problem(
        ProblemCode.CYPHER_SYNTAX,
        "%s: there is no %s '%s'.".formatted(Place.of(rule), what, Problem.echo(name)),
        "Did you mean '%s'?".formatted(Nearest.to(name, known)));
  }

  private static @Nullable ParserRuleContext childNamed(ParserRuleContext rule) {
    for (int i = 0; i < rule.getChildCount(); i++)
      if (rule.getChild(i) instanceof ParserRuleContext child
          && child.getRuleIndex() == Cypher25Parser.RULE_symbolicNameString) return child;
    return null;
  }

  /// Whether a key is one of a map that is a value, not of the properties of a pattern.
  private static boolean isOfMap(ParserRuleContext key) {
    var map = key.getParent();
    return map != null
        && map.getRuleIndex() == Cypher25Parser.RULE_map
        && map.getParent().getRuleIndex() != Cypher25Parser.RULE_properties;
  }

  private static boolean isOfRelationship(ParserRuleContext rule) {
    for (var outer = rule.getParent(); outer != null; outer = outer.getParent()) {
      if (outer.getRuleIndex() == Cypher25Parser.RULE_relationshipPattern) return true;
      if (outer.getRuleIndex() == Cypher25Parser.RULE_nodePattern) return false;
      if (outer.getRuleIndex() == Cypher25Parser.RULE_expression2) return false;
    }
    return false;
  }

  private static String nameOf(ParserRuleContext rule) {
    var text = rule.getText();
    return text.startsWith("`") && text.endsWith("`") && text.length() > 1
        ? text.substring(1, text.length() - 1).replace("``", "`")
        : text;
  }

  private static void collect(Object value, Set<String> names) {
    switch (value) {
      case Map<?, ?> map ->
          map.forEach((name, inner) -> {
            names.add(String.valueOf(name));
            if (inner != null) collect(inner, names);
          });
      case List<?> list -> list.stream().filter(v -> v != null).forEach(v -> collect(v, names));
      default -> {}
    }
  }
}

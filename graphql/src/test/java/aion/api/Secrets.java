package aion.api;

import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Two members of each class, one of each site, whose numbers and texts are all different, so that
/// an answer tells by itself what it was made from. What belongs to a site hangs on members that
/// both sites share.
record Secrets(Ontology ontology, Map<String, Long> numbers) {
  static final List<String> SITES = List.of("P1", "P2");

  /// What lies at a site, rests on stock there, or is on the way from or to there.
  static final Set<String> OF_A_SITE =
      Set.of(
          "StockPosition",
          "Forecast",
          "Recommendation",
          "Alternative",
          "Evidence",
          "Decision",
          "Outcome",
          "Reservation",
          "Discrepancy",
          "SerialNumber",
          "PurchaseOrderLine",
          "TransferLine");

  private static final Map<String, List<String>> WITHIN =
      Map.of(
          "Bin", List.of("Site"),
          "Area", List.of("Site", "Bin"),
          "VirtualLocation", List.of("Site", "Area"));

  static Secrets of(Ontology ontology) {
    var numbers = new LinkedHashMap<String, Long>();
    long next = 1_000_003;
    for (var type : concrete(ontology).toList())
      for (var site : SITES)
        for (var attribute : type.attributes())
          numbers.put(place(type, attribute, site), next += 7_919);
    return new Secrets(ontology, numbers);
  }

  static Stream<EntityClass> concrete(Ontology ontology) {
    return ontology.classes().stream().filter(c -> !c.isAbstract());
  }

  /// Puts all members into the graph.
  void seed(aion.graph.Graph graph) {
    graph.write(tx -> {
      tx.run("MATCH (n:Entity) DETACH DELETE n");
      concrete(ontology)
          .forEach(type ->
              SITES.forEach(site ->
                  tx.run(
                      "MERGE (n:Entity {ref: $ref}) SET n:%s, n += $properties"
                          .formatted(String.join(":", labels(type))),
                      Map.of("ref", ref(type, site), "properties", properties(type, site)))));
      concrete(ontology)
          .forEach(type ->
              SITES.forEach(site ->
                  type.relations()
                      .forEach(relation ->
                          targets(type, relation, site)
                              .forEach(target ->
                                  tx.run(
                                      "MATCH (a:Entity {ref: $from}), (b:Entity {ref: $to}) MERGE (a)-[:%s]->(b)"
                                          .formatted(relation.relationshipType()),
                                      Map.of("from", ref(type, site), "to", target))))));
      return 0;
    });
  }

  /// The texts that tell of a commercial value of this class; all classes when empty.
  List<String> prices() {
    return concrete(ontology)
        .flatMap(type ->
            type.attributes().stream()
                .filter(Attribute::commercial)
                .flatMap(a -> SITES.stream().map(site -> secret(type, a, site))))
        .toList();
  }

  /// The texts that tell of what belongs to a site.
  List<String> rowsOf(String site) {
    var texts = new ArrayList<String>();
    concrete(ontology)
        .filter(type -> OF_A_SITE.contains(type.name()))
        .forEach(type -> {
          texts.add("\"" + ref(type, site) + "\"");
          texts.add("\"" + key(type, site) + "\"");
          type.attributes().stream()
              .filter(Secrets::tells)
              .forEach(a -> texts.add(secret(type, a, site)));
        });
    return texts;
  }

  /// Whether the attribute's values are different for each member.
  static boolean tells(Attribute attribute) {
    return !attribute.key()
        && attribute.scheme().isEmpty()
        && switch (attribute.type()) {
          case TEXT, IRI, INTEGER, DECIMAL, QUANTITY, MONEY -> !attribute.name().equals("currency");
          case BOOLEAN, DATE, DATE_TIME -> false;
        };
  }

  String secret(EntityClass type, Attribute attribute, String site) {
    return String.valueOf(numbers.get(place(type, attribute, site)));
  }

  static String ref(EntityClass type, String site) {
    return type.refOf(key(type, site));
  }

  static String key(EntityClass type, String site) {
    return type.name().equals("Site") ? site : type.name() + "-" + site;
  }

  private static String place(EntityClass type, Attribute attribute, String site) {
    return type.name() + "." + attribute.name() + "@" + site;
  }

  private static List<String> labels(EntityClass type) {
    return Stream.concat(Stream.of(type.name()), type.superclasses().stream()).toList();
  }

  /// A place is of every kind at once, so that paths from each kind lead to something.
  private List<String> targets(EntityClass type, Relation relation, String site) {
    if (type.keyClass().equals("Location") && relation.target().equals("Location"))
      return WITHIN.getOrDefault(type.name(), List.of()).stream()
          .map(outer -> ref(ontology.getClass(outer), site))
          .toList();
    if (relation.target().equals("Location"))
      return ontology.concreteClassesOf("Location").stream().map(kind -> ref(kind, site)).toList();
    var target = ontology.getClass(relation.target());
    boolean bound = OF_A_SITE.contains(target.name()) || target.keyClass().equals("Location");
    return List.of(ref(target, bound ? site : "P1"));
  }

  private Map<String, Object> properties(EntityClass type, String site) {
    var properties = new HashMap<String, Object>();
    for (var attribute : type.attributes()) {
      var value = value(type, attribute, site);
      properties.put(attribute.graphName(), attribute.many() ? List.of(value) : value);
    }
    if (type.hasQuantities()) {
      properties.put("unit", "pcs");
      properties.put("scale", 0L);
    }
    return properties;
  }

  private Object value(EntityClass type, Attribute attribute, String site) {
    long number = java.util.Objects.requireNonNull(numbers.get(place(type, attribute, site)));
    if (attribute.key()) return key(type, site);
    if (attribute.scheme().isPresent())
      return ontology.getScheme(attribute.schemeName()).values().getFirst().notation();
    if (attribute.name().equals("currency")) return "EUR";
    if (attribute.name().endsWith("Arguments")) return "{\"said\":\"" + number + "\"}";
    return switch (attribute.type()) {
      case TEXT -> "T" + number;
      case IRI -> "https://example.org/" + number;
      case INTEGER, QUANTITY -> number;
      case DECIMAL, MONEY -> number * 1_000_000;
      case BOOLEAN -> true;
      case DATE -> LocalDate.of(2026, 1, 1);
      case DATE_TIME -> LocalDate.of(2026, 1, 1).atStartOfDay(ZoneOffset.UTC);
    };
  }
}

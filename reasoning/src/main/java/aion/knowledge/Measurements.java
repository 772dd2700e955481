package aion.knowledge;

import aion.forecast.Cover;
import aion.forecast.LeadTimeRecords;
import aion.semantic.Iris;
import aion.vocabulary.Ontology;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// What the ledger shows when it is added up, as facts for rules: the demand a day of a position,
/// and by how many days deliveries of a supplier come late.
final class Measurements {
  private static final String POSITION = "StockPosition/";

  private final Cover cover;
  private final LeadTimeRecords leadTimes;
  private final Iris iris;

  Measurements(Cover cover, LeadTimeRecords leadTimes, Iris iris) {
    this.cover = cover;
    this.leadTimes = leadTimes;
    this.iris = iris;
  }

  /// @param refs of positions and suppliers
  /// @return the facts of each of them, none for those of which nothing can be said
  Map<String, Set<Triple>> of(Collection<String> refs) {
    var facts = new HashMap<String, Set<Triple>>();
    refs.forEach(ref -> facts.put(ref, Set.of()));
    cover
        .of(refs.stream().filter(ref -> ref.startsWith(POSITION)).toList())
        .forEach((ref, figures) ->
            facts.put(ref, Set.of(fact(ref, "dailyDemand", figures.dailyDemand()))));
    var suppliers = refs.stream().filter(ref -> !ref.startsWith(POSITION)).toList();
    leadTimes
        .daysLate(suppliers)
        .forEach(
            (ref, days) -> facts.put(ref, Set.of(fact(ref, "daysLate", BigDecimal.valueOf(days)))));
    return facts;
  }

  private Triple fact(String ref, String name, BigDecimal value) {
    return factOf(iris, ref, name, value);
  }

  static Triple factOf(Iris iris, String ref, String name, BigDecimal value) {
    var type = value.scale() <= 0 ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal;
    return Triple.create(
        iris.of(ref), term(name), NodeFactory.createLiteralDT(value.toPlainString(), type));
  }

  static Node term(String name) {
    return NodeFactory.createURI(Ontology.NAMESPACE + name);
  }

  /// The positions and suppliers among nodes whose figures entries may have moved: positions whose
  /// stock moved before today, suppliers of lines that arrived.
  static List<String> touchedBy(Collection<aion.projection.Node> nodes, Today today) {
    return nodes.stream()
        .flatMap(node -> {
          if (node.labels().contains("Entry"))
            return node.properties().get("validTime") instanceof java.time.ZonedDateTime time
                    && time.toInstant().isBefore(today.began())
                ? targets(node, "MOVED")
                : java.util.stream.Stream.<String>empty();
          return node.labels().contains("PurchaseOrderLine")
                  && "received".equals(node.properties().get("status"))
              ? targets(node, "SUPPLIER")
              : java.util.stream.Stream.<String>empty();
        })
        .distinct()
        .toList();
  }

  private static java.util.stream.Stream<String> targets(aion.projection.Node node, String type) {
    return node.links().stream()
        .filter(link -> link.type().equals(type))
        .map(aion.projection.Node.Link::target);
  }
}

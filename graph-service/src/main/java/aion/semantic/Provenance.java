package aion.semantic;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// What members of our classes are in the words of PROV-O, so that any tool of that vocabulary can
/// walk from a decision to the ledger.
final class Provenance {
  private static final String PROV = "http://www.w3.org/ns/prov#";

  /// @param type the class of PROV-O
  /// @param terms attributes and relations of ours, by name, and the properties of PROV-O that say
  ///   the same
  /// @param sources the attribute that holds ids of ledger entries it was derived from; empty when
  ///   there is none
  private record Account(Node type, Map<String, Node> terms, String sources) {}

  static final Node DERIVED_FROM = term("wasDerivedFrom");

  private static final Map<String, Account> ACCOUNTS =
      Map.of(
          "Recommendation",
          new Account(term("Entity"), Map.of("madeAt", term("generatedAtTime")), ""),
          "Alternative",
          new Account(term("Entity"), Map.of(), ""),
          "Evidence",
          new Account(term("Entity"), Map.of("recommendation", term("hadDerivation")), "entries"),
          "Decision",
          new Account(
              term("Activity"),
              Map.of("takenAt", term("endedAtTime"), "recommendation", term("used")),
              ""),
          "Outcome",
          new Account(
              term("Entity"),
              Map.of("observedAt", term("generatedAtTime"), "decision", term("wasGeneratedBy")),
              ""));

  private Provenance() {}

  /// The class of PROV-O, none when the class tells no provenance.
  static List<Node> typeOf(String entityClass) {
    var account = ACCOUNTS.get(entityClass);
    return account == null ? List.of() : List.of(account.type());
  }

  /// The property of PROV-O that says the same as one of ours, none when there is none.
  static List<Node> termFor(String entityClass, String property) {
    var account = ACCOUNTS.get(entityClass);
    var term = account == null ? null : account.terms().get(property);
    return term == null ? List.of() : List.of(term);
  }

  /// Whether the values of an attribute are ids of ledger entries that the member rests on.
  static boolean isSource(String entityClass, String attribute) {
    var account = ACCOUNTS.get(entityClass);
    return account != null && account.sources().equals(attribute);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(PROV + name);
  }
}

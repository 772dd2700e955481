package aion.inference;

import aion.inference.Condition.Pattern;
import java.util.ArrayList;
import java.util.List;

/// The W3C rules over lists of any length, for one list.
final class ListRules {
  private ListRules() {}

  /// @param of the class or property that the list defines
  /// @param predicate owl:intersectionOf, owl:propertyChainAxiom or owl:hasKey
  static Clause make(int of, int predicate, int list, int listed, int[] members) {
    var body = new ArrayList<Condition>();
    body.add(new Pattern(of, predicate, list));
    body.add(new Pattern(list, Words.LISTED, listed));
    if (predicate == Words.INTERSECTION) return intersection(of, members, body);
    if (predicate == Words.CHAIN) return chain(of, members, body);
    return key(of, members, body);
  }

  private static Clause intersection(int of, int[] members, List<Condition> body) {
    for (int member : members) body.add(new Pattern(~0, Words.TYPE, member));
    return clause("cls-int1", 1, body, new Pattern(~0, Words.TYPE, of));
  }

  private static Clause chain(int of, int[] members, List<Condition> body) {
    for (int i = 0; i < members.length; i++) body.add(new Pattern(~i, members[i], ~(i + 1)));
    return clause("prp-spo2", members.length + 1, body, new Pattern(~0, of, ~members.length));
  }

  private static Clause key(int of, int[] members, List<Condition> body) {
    body.add(new Pattern(~0, Words.TYPE, of));
    body.add(new Pattern(~1, Words.TYPE, of));
    for (int i = 0; i < members.length; i++) {
      body.add(new Pattern(~0, members[i], ~(i + 2)));
      body.add(new Pattern(~1, members[i], ~(i + 2)));
    }
    return clause("prp-key", members.length + 2, body, new Pattern(~0, Words.SAME_AS, ~1));
  }

  private static Clause clause(String name, int variables, List<Condition> body, Pattern head) {
    var names = new String[variables];
    for (int i = 0; i < variables; i++) names[i] = "?v" + i;
    return new Clause(name, true, false, names, body, List.of(head));
  }
}

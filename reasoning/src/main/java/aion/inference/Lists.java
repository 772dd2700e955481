package aion.inference;

import aion.inference.Condition.Pattern;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Makes rules of OWL's lists. A list that is complete gets a rule that concludes its members from
/// its cells; intersections, chains and keys get rules over them. Each rule asks for the triples
/// that made it, so it needs no removal when they go.
final class Lists {
  static final Clause NOTHING =
      new Clause("nothing", true, true, new String[0], List.of(), List.of());

  /// A list with several ends has a row for each; no more of them than this.
  private static final int MOST_ROWS = 64;

  private final Set<Integer> wanted = new LinkedHashSet<>();
  private final Set<List<Integer>> made = new HashSet<>();
  private boolean changed;

  /// Takes note of a fact.
  void see(int s, int p, int o) {
    if (Words.isOfList(p)) changed |= wanted.add(o) || p <= Words.KEY;
    else if (p == Words.FIRST || p == Words.REST) changed = true;
  }

  /// The rules that lists ask for and that were not made yet.
  List<Clause> compile(Layer layer) {
    var rules = new ArrayList<Clause>();
    if (!changed) return rules;
    changed = false;
    for (int list : wanted) {
      var rows = rows(layer.facts, list);
      for (var row : rows) {
        int[] members = row.members.toArray();
        int listed = layer.terms.of(row(members));
        if (made.add(numbers(-1, -1, list, listed, row.cells.toArray())))
          rules.add(membership(list, listed, row));
        use(layer.facts, Words.INTERSECTION, list, listed, members, rules);
        use(layer.facts, Words.CHAIN, list, listed, members, rules);
        use(layer.facts, Words.KEY, list, listed, members, rules);
      }
    }
    return rules;
  }

  private void use(
      Facts facts, int predicate, int list, int listed, int[] members, List<Clause> rules) {
    for (int fact = facts.byPO.first(LongIntMap.key(predicate, list));
        fact >= 0;
        fact = facts.byPO.next[fact]) {
      int of = facts.s[fact];
      if (made.add(numbers(of, predicate, list, listed, new int[0])))
        rules.add(ListRules.make(of, predicate, list, listed, members));
    }
  }

  private static Clause membership(int list, int listed, Row row) {
    var body = new ArrayList<Condition>();
    for (int i = 0; i < row.cells.size(); i++) {
      int next = i + 1 < row.cells.size() ? row.cells.get(i + 1) : Words.NIL;
      body.add(new Pattern(row.cells.get(i), Words.FIRST, row.members.get(i)));
      body.add(new Pattern(row.cells.get(i), Words.REST, next));
    }
    var head = new ArrayList<Pattern>();
    head.add(new Pattern(list, Words.LISTED, listed));
    for (int member : new LinkedHashSet<>(Arrays.stream(row.members.toArray()).boxed().toList())) {
      head.add(new Pattern(list, Words.MEMBER, member));
      head.add(new Pattern(listed, Words.MEMBER, member));
    }
    return new Clause("list", true, false, new String[0], body, head);
  }

  private static Node row(int[] members) {
    return NodeFactory.createURI("urn:aion:list:" + Arrays.toString(members).replace(" ", ""));
  }

  private static List<Integer> numbers(int of, int predicate, int list, int listed, int[] cells) {
    var key = new ArrayList<>(List.of(of, predicate, list, listed));
    for (int cell : cells) key.add(cell);
    return key;
  }

  /// @param at the cell to go on with
  private record Row(IntList cells, IntList members, int at) {
    Row with(int member, int next) {
      var longerCells = new IntList();
      var longerMembers = new IntList();
      for (int i = 0; i < cells.size(); i++) {
        longerCells.add(cells.get(i));
        longerMembers.add(members.get(i));
      }
      longerCells.add(at);
      longerMembers.add(member);
      return new Row(longerCells, longerMembers, next);
    }

    boolean contains(int cell) {
      for (int i = 0; i < cells.size(); i++) if (cells.get(i) == cell) return true;
      return false;
    }
  }

  private static List<Row> rows(Facts facts, int list) {
    var whole = new ArrayList<Row>();
    var open = new ArrayDeque<Row>();
    open.add(new Row(new IntList(), new IntList(), list));
    while (!open.isEmpty() && whole.size() < MOST_ROWS) {
      var row = open.removeLast();
      if (row.at == Words.NIL) {
        if (row.cells.size() > 0) whole.add(row);
        continue;
      }
      if (row.contains(row.at)) continue;
      for (int member : objects(facts, row.at, Words.FIRST))
        for (int next : objects(facts, row.at, Words.REST)) open.add(row.with(member, next));
    }
    return whole;
  }

  private static int[] objects(Facts facts, int s, int p) {
    var found = new IntList();
    for (int fact = facts.bySP.first(LongIntMap.key(s, p)); fact >= 0; fact = facts.bySP.next[fact])
      found.add(facts.o[fact]);
    return found.toArray();
  }
}

package aion.projection;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import aion.graph.Cypher;
import aion.graph.Graph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// Tells what changed, change by change: each member that each entry touched, in the order of each
/// partition, then the cards of newer runs of the recommender and the relations inferred since.
/// Whoever goes on from the position of the last change sees every change once.
@Component
public final class Changes {
  private static final Cypher TOUCHED_SINCE = Cypher.named("projection/touched-since");
  private static final Cypher CARDS_WRITTEN = Cypher.named("projection/cards-written");
  private static final Cypher GONE_CARDS = Cypher.named("projection/gone-cards");
  private static final Cypher INFERRED_AFTER = Cypher.named("projection/inferred-after");

  private static final int PAGE = 500;
  private static final Set<String> CARD = Set.of("Recommendation");

  private final Graph graph;

  public Changes(Graph graph) {
    this.graph = graph;
  }

  /// Some changes in their order.
  ///
  /// @param lost whether changes between the two positions can no longer be told
  /// @param to where whoever takes all of them has come to
  public record Slice(boolean lost, List<Change> changes, Position to) {
    public Slice {
      changes = List.copyOf(changes);
    }
  }

  /// What lies behind a position, up to what was known at some moment.
  public Slice since(Position from, Feed.Heads until) {
    if (from.isLost(until)) return new Slice(true, List.of(), Position.at(until));
    var changes = new ArrayList<Change>();
    var at = from;
    if (from.behind(until) > 0) at = entries(at, until, changes);
    if (changes.size() < PAGE && (at.isIn(Position.CARDS) || at.isIn(Position.GONE)))
      at = cards(at, changes);
    else if (changes.size() < PAGE && at.within() == null && at.run() < until.run())
      at = cards(at.in(Position.CARDS, until.run(), ""), changes);
    if (changes.size() < PAGE && at.isIn(Position.INFERRED)) at = inferred(at, changes);
    else if (changes.size() < PAGE && at.within() == null && at.inferred() < until.inferred())
      at = inferred(at.in(Position.INFERRED, at.inferred() + 1, ""), changes);
    return new Slice(false, changes, at);
  }

  /// Takes entries up to the first that cannot be seen yet: a commit becomes visible piece by
  /// piece, its entries last.
  private Position entries(Position from, Feed.Heads until, List<Change> changes) {
    // Cards and inferred relations that were begun are finished first: they hold one place each.
    if (from.isIn(Position.CARDS) || from.isIn(Position.GONE) || from.isIn(Position.INFERRED))
      return from;
    var heads = new ArrayList<Map<String, Object>>();
    until
        .offsets()
        .forEach((partition, offset) -> {
          long mine = from.offsets().getOrDefault(partition, 0L);
          if (offset > mine)
            heads.add(Map.of("partition", partition, "offset", mine, "until", offset));
        });
    // One that was begun goes first, since a position is within one entry at most.
    heads.sort(comparing(head -> !from.isIn(String.valueOf(head.get("partition")))));
    var rows = graph.read(TOUCHED_SINCE, Map.of("heads", heads, "limit", PAGE), Touched::of);
    var at = from;
    for (var head : heads)
      for (var row : rows)
        if (row.partition.equals(head.get("partition"))) at = take(row, at, changes);
    return at;
  }

  private static Position take(Touched row, Position at, List<Change> changes) {
    if (row.offset != at.offsets().getOrDefault(row.partition, 0L) + 1) return at;
    var after = at.after(row.partition);
    var whole = at.behindEntry(row.partition, row.offset);
    var left = row.members.stream().filter(m -> m.ref.compareTo(after) > 0).toList();
    for (int i = 0; i < left.size(); i++) {
      var member = left.get(i);
      var position = i + 1 == left.size() ? whole : at.in(row.partition, row.offset, member.ref);
      changes.add(new Change(member.ref, member.labels, row.entry, false, position));
    }
    return whole;
  }

  private Position cards(Position from, List<Change> changes) {
    var at = from;
    long until = requireNonNull(from.within()).until();
    if (at.isIn(Position.CARDS)) {
      var cards = members(CARDS_WRITTEN, from.run(), at.after(Position.CARDS));
      for (var card : cards) {
        at = at.in(Position.CARDS, until, card.ref);
        changes.add(new Change(card.ref, card.labels, null, false, at));
      }
      if (cards.size() == PAGE) return at;
      at = at.in(Position.GONE, until, "");
    }
    var gone = members(GONE_CARDS, from.run(), at.after(Position.GONE));
    for (var card : gone) {
      at = at.in(Position.GONE, until, card.ref);
      changes.add(new Change(card.ref, CARD, null, true, at));
    }
    return gone.size() == PAGE ? at : new Position(at.offsets(), until, at.inferred(), null);
  }

  private Position inferred(Position from, List<Change> changes) {
    var at = from;
    long writing = requireNonNull(from.within()).until();
    var members = members(INFERRED_AFTER, writing, at.after(Position.INFERRED));
    for (var member : members) {
      at = at.in(Position.INFERRED, writing, member.ref);
      changes.add(new Change(member.ref, member.labels, null, false, at));
    }
    return members.size() == PAGE ? at : new Position(at.offsets(), at.run(), writing, null);
  }

  private List<Member> members(Cypher question, long run, String after) {
    return graph.read(
        question,
        Map.of("run", run, "after", after, "limit", PAGE),
        row ->
            new Member(
                row.get("ref").asString(),
                row.containsKey("labels")
                    ? new HashSet<>(row.get("labels").asList(Value::asString))
                    : CARD));
  }

  private record Member(String ref, Set<String> labels) {
    static Member of(Value row) {
      return new Member(
          row.get("ref").asString(), new HashSet<>(row.get("labels").asList(Value::asString)));
    }
  }

  private record Touched(String partition, long offset, String entry, List<Member> members) {
    static Touched of(org.neo4j.driver.Record row) {
      return new Touched(
          row.get("partition").asString(),
          row.get("offset").asLong(),
          row.get("entry").asString(),
          row.get("touched").asList(Member::of));
    }
  }
}

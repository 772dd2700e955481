package aion.stock;

import aion.stock.ReferenceModel.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says which facts a step of a history stands for, and keeps in mind what was reserved and sent.
final class ReferenceBooks {
  private static final Set<Operation.Kind> MENDABLE =
      Set.of(
          Operation.Kind.RECEIPT,
          Operation.Kind.ISSUE,
          Operation.Kind.SCRAP,
          Operation.Kind.COUNT,
          Operation.Kind.TRANSFER,
          Operation.Kind.FULFIL,
          Operation.Kind.FIRST_EXPIRING);

  final ReferenceModel model = new ReferenceModel();
  private final HistoryWorld world;
  private final Map<Integer, Operation> accepted = new HashMap<>();
  private final Map<Integer, Held> held = new HashMap<>();
  private final Map<Integer, Sent> sent = new HashMap<>();
  private final Set<Integer> corrected = new java.util.HashSet<>();

  private record Held(PositionKey at, long quantity, long issued, boolean open) {
    long left() {
      return open ? quantity - issued : 0;
    }
  }

  private record Sent(PositionKey from, long left) {}

  ReferenceBooks(HistoryWorld world) {
    this.world = world;
  }

  /// @return whether the step is possible; when it is not, nothing changes
  boolean take(Operation step, Instant recordTime) {
    var then = new ArrayList<Runnable>();
    var said = said(step, step, recordTime, new HashMap<>(), Map.of(), then);
    if (said == null || !model.add(said, world::mayGoNegative)) return false;
    then.forEach(Runnable::run);
    accepted.put(step.id(), step);
    return true;
  }

  /// @param reopened reservations as they are once what is corrected is taken back
  /// @return null when the step makes no sense
  private @Nullable List<Said> said(
      Operation step,
      Operation entry,
      Instant recordTime,
      Map<PositionKey, Long> places,
      Map<Integer, Held> reopened,
      List<Runnable> then) {
    var facts = new Facts(world.entry(entry.id()), recordTime, timeOf(entry), places);
    long amount = step.amount();
    var at = world.position(step.at());
    var mustMove = step.kind() != Operation.Kind.COUNT;
    switch (step.kind()) {
      case RECEIPT -> facts.moved(at, amount);
      case ISSUE, SCRAP -> facts.moved(at, -amount);
      case COUNT -> facts.add(at, 0, amount, null, 0, 0, 0);
      case TRANSFER -> facts.moved(at, -amount).moved(world.across(at), amount);
      case HOLD -> facts.add(at, 0, null, null, 0, amount, 0);
      case UNHOLD -> {
        if (amount > model.now(at).onHold()) return null;
        facts.add(at, 0, null, null, 0, -amount, 0);
      }
      case RESERVE -> {
        facts.add(at, 0, null, null, amount, 0, 0);
        then.add(() -> held.put(step.id(), new Held(at, amount, 0, true)));
      }
      case RELEASE -> {
        var known = held.get(step.of());
        if (known == null || !known.open) return null;
        long less = step.flag() ? known.left() : amount;
        if (less == 0 || less > known.left()) return null;
        mustMove = false;
        facts.add(known.at, 0, null, null, -less, 0, 0);
        long rest = known.quantity - less;
        then.add(
            () -> held.put(step.of(), new Held(known.at, rest, known.issued, rest > known.issued)));
      }
      case FULFIL -> {
        var known = reopened.getOrDefault(step.of(), held.get(step.of()));
        if (known == null || !known.open || !known.at.equals(at)) return null;
        long part = Math.min(amount, known.left());
        facts.add(known.at, -amount, null, null, -part, 0, 0);
        long issued = known.issued + part;
        then.add(() ->
            held.put(
                step.of(), new Held(known.at, known.quantity, issued, issued < known.quantity)));
      }
      case DISPATCH -> {
        facts.moved(at, -amount).moved(at.at(Places.IN_TRANSIT), amount);
        facts.add(world.across(at), 0, null, null, 0, 0, amount);
        then.add(() -> sent.put(step.id(), new Sent(at, amount)));
      }
      case ARRIVE -> {
        var known = sent.get(step.of());
        if (known == null || known.left == 0 || amount > known.left) return null;
        long arrived = amount == 0 && !step.flag() ? known.left : amount;
        long gone = step.flag() ? known.left : arrived;
        mustMove = false;
        facts.moved(known.from.at(Places.IN_TRANSIT), -gone);
        facts.add(world.across(known.from), arrived, null, null, 0, 0, -gone);
        then.add(() -> sent.put(step.of(), new Sent(known.from, known.left - gone)));
      }
      case FIRST_EXPIRING -> {
        long left = amount;
        for (var lot : world.lotsInOrder()) {
          long part = Math.min(left, Math.max(0, model.now(lot).available()));
          if (part > 0) facts.moved(lot, -part);
          left -= part;
        }
        if (left > 0) return null;
      }
      case CORRECT -> {
        return corrected(step, facts, recordTime, places, then);
      }
    }
    return mustMove && amount == 0 ? null : facts.said;
  }

  private @Nullable List<Said> corrected(
      Operation step,
      Facts facts,
      Instant recordTime,
      Map<PositionKey, Long> places,
      List<Runnable> then) {
    var original = accepted.get(step.of());
    if (original == null || !MENDABLE.contains(original.kind())) return null;
    if (corrected.contains(step.of())) return null;
    var id = world.entry(step.of());
    var reopened = new HashMap<Integer, Held>();
    for (var f : model.facts.stream().filter(f -> f.entry().equals(id)).toList()) {
      places.putIfAbsent(f.at(), f.place());
      var count = f.counted() == null ? null : id;
      facts.add(f.at(), -f.delta(), null, count, -f.reserved(), -f.onHold(), -f.inTransit());
      if (original.kind() != Operation.Kind.FULFIL) continue;
      var known = java.util.Objects.requireNonNull(held.get(original.of()));
      var open = new Held(known.at, known.quantity, known.issued + f.reserved(), true);
      reopened.put(original.of(), open);
      then.add(() -> held.put(original.of(), open));
    }
    then.add(() -> corrected.add(step.of()));
    var instead = step.instead();
    if (instead == null) return facts.said;
    var right = said(instead, step, recordTime, places, reopened, then);
    if (right != null) facts.said.addAll(right);
    return right == null ? null : facts.said;
  }

  /// A correction is true when what it mends was.
  private Instant timeOf(Operation step) {
    var original = step.kind() == Operation.Kind.CORRECT ? accepted.get(step.of()) : null;
    int ago = original == null ? step.ago() : original.ago();
    return world.start().minus(Duration.ofHours(ago));
  }

  private final class Facts {
    final List<Said> said = new ArrayList<>();
    private final String entry;
    private final Instant recordTime;
    private final Instant validTime;
    private final Map<PositionKey, Long> places;

    Facts(String entry, Instant recordTime, Instant validTime, Map<PositionKey, Long> places) {
      this.entry = entry;
      this.recordTime = recordTime;
      this.validTime = validTime;
      this.places = places;
    }

    Facts moved(PositionKey at, long delta) {
      return add(at, delta, null, null, 0, 0, 0);
    }

    Facts add(
        PositionKey at,
        long delta,
        @Nullable Long counted,
        @Nullable String cancels,
        long reserved,
        long onHold,
        long inTransit) {
      long place = places.getOrDefault(at, (long) model.facts.size() + said.size());
      said.add(
          new Said(
              entry,
              recordTime,
              validTime,
              place,
              at,
              delta,
              counted,
              cancels,
              reserved,
              onHold,
              inTransit));
      return this;
    }
  }
}

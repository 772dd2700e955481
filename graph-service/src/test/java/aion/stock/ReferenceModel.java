package aion.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What balances should be, as a plain list of facts that is folded anew for every question: facts
/// in the order of valid time and place, a count sets what is on hand, all others add, and counts
/// that were taken back are left out.
final class ReferenceModel {
  private static final Comparator<Said> ORDER =
      Comparator.comparing(Said::validTime).thenComparing(Said::place);

  final List<Said> facts = new ArrayList<>();

  /// @param place its number in the list, or that of the fact whose place it takes
  /// @param counted the amount found by a count; null for others
  /// @param cancels the entry of the count that it takes back; null for others
  record Said(
      String entry,
      Instant recordTime,
      Instant validTime,
      long place,
      PositionKey at,
      long delta,
      @Nullable Long counted,
      @Nullable String cancels,
      long reserved,
      long onHold,
      long inTransit) {}

  record Amounts(long onHand, long reserved, long onHold, long inTransit) {
    long available() {
      return onHand - reserved - onHold;
    }
  }

  Amounts at(PositionKey position, Instant asOf, Instant validAt) {
    var known =
        facts.stream()
            .filter(f -> f.at.equals(position))
            .filter(f -> !f.recordTime.isAfter(asOf) && !f.validTime.isAfter(validAt))
            .sorted(ORDER)
            .toList();
    var cancelled =
        known.stream().map(Said::cancels).filter(Objects::nonNull).collect(Collectors.toSet());
    long onHand = 0;
    for (var fact : known)
      if (fact.counted == null) onHand += fact.delta;
      else if (!cancelled.contains(fact.entry)) onHand = fact.counted;
    return new Amounts(
        onHand,
        known.stream().mapToLong(Said::reserved).sum(),
        known.stream().mapToLong(Said::onHold).sum(),
        known.stream().mapToLong(Said::inTransit).sum());
  }

  Amounts now(PositionKey position) {
    return at(position, Instant.MAX, Instant.MAX);
  }

  /// Adds what one entry said, unless it takes more than there is.
  ///
  /// @param mayGoNegative locations where there may be less than nothing
  boolean add(List<Said> said, java.util.function.Predicate<PositionKey> mayGoNegative) {
    Map<PositionKey, Amounts> before = new HashMap<>();
    said.forEach(f -> before.computeIfAbsent(f.at, this::now));
    facts.addAll(said);
    for (var key : before.keySet()) {
      var was = before.get(key);
      var is = now(key);
      boolean counts = said.stream().anyMatch(f -> f.at.equals(key) && f.counted != null);
      boolean isShort =
          is.available() < Math.min(0, was.available()) || is.onHand < Math.min(0, was.onHand);
      if (counts || !isShort || mayGoNegative.test(key)) continue;
      facts.subList(facts.size() - said.size(), facts.size()).clear();
      return false;
    }
    return true;
  }
}

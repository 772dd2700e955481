package aion.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Committing threads side by side. What happens at one place goes to one of them, since it joins
/// the same chain and would wait for its lock; which one is a matter of speed alone.
final class Lanes {
  private final List<Lane> lanes;
  private final Map<String, Integer> byPlace = new ConcurrentHashMap<>();
  private final AtomicInteger placesSeen = new AtomicInteger();

  Lanes(int count, Commits commits) {
    this.lanes = IntStream.range(0, count).mapToObj(i -> new Lane(i, commits)).toList();
  }

  /// The lane of postings that stay together.
  Lane of(List<Said> postings) {
    var place = postings.isEmpty() ? null : postings.getFirst().fact().onlyPlace();
    return lanes.get(place == null ? 0 : numberOf(place));
  }

  /// Splits the postings of one call into parts for different lanes, each a list of their numbers
  /// in the call, ascending. They stay one part when any of them may depend on what happened
  /// elsewhere.
  List<List<Integer>> split(List<Said> postings) {
    var parts = new TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < postings.size(); i++) {
      var place = postings.get(i).fact().onlyPlace();
      if (place == null || lanes.size() == 1)
        return List.of(IntStream.range(0, postings.size()).boxed().toList());
      parts.computeIfAbsent(numberOf(place), _ -> new ArrayList<>()).add(i);
    }
    return List.copyOf(parts.values());
  }

  private int numberOf(String place) {
    return byPlace.computeIfAbsent(place, _ -> placesSeen.getAndIncrement() % lanes.size());
  }

  void close() {
    lanes.forEach(Lane::close);
  }
}

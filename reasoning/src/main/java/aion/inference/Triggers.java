package aion.inference;

import aion.inference.Condition.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Which patterns a triple may meet: by what they fix, so that few are tried.
///
/// @param <T> what is kept for a pattern
final class Triggers<T> {
  private final List<List<T>> byPredicate = new ArrayList<>();
  private final Map<Long, List<T>> bySubject = new HashMap<>();
  private final Map<Long, List<T>> byObject = new HashMap<>();
  private final List<T> free = new ArrayList<>();

  void add(Pattern pattern, T kept) {
    if (pattern.p() < 0) free.add(kept);
    else if (pattern.s() >= 0)
      bySubject
          .computeIfAbsent(LongIntMap.key(pattern.p(), pattern.s()), _ -> new ArrayList<>())
          .add(kept);
    else if (pattern.o() >= 0)
      byObject
          .computeIfAbsent(LongIntMap.key(pattern.p(), pattern.o()), _ -> new ArrayList<>())
          .add(kept);
    else {
      while (byPredicate.size() <= pattern.p()) byPredicate.add(new ArrayList<>(0));
      byPredicate.get(pattern.p()).add(kept);
    }
  }

  boolean isEmpty() {
    return byPredicate.isEmpty() && bySubject.isEmpty() && byObject.isEmpty() && free.isEmpty();
  }

  void each(int s, int p, int o, Consumer<T> action) {
    tell(free, action);
    if (p < byPredicate.size()) tell(byPredicate.get(p), action);
    if (!byObject.isEmpty()) tell(byObject.getOrDefault(LongIntMap.key(p, o), List.of()), action);
    if (!bySubject.isEmpty()) tell(bySubject.getOrDefault(LongIntMap.key(p, s), List.of()), action);
  }

  private static <T> void tell(List<T> kept, Consumer<T> action) {
    for (int i = 0; i < kept.size(); i++) action.accept(kept.get(i));
  }
}

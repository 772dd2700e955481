package aion.inference;

import java.util.Arrays;

/// Facts that share a key, in lists threaded through two arrays. New facts come first, so that a
/// walk that is under way does not meet them.
final class Chain {
  private final LongIntMap heads = new LongIntMap();
  int[] next = new int[1024];
  private int[] previous = new int[1024];

  int first(long key) {
    return heads.get(key);
  }

  void add(int fact, long key) {
    if (fact >= next.length) {
      int room = Math.max(fact + 1, next.length * 2);
      next = Arrays.copyOf(next, room);
      previous = Arrays.copyOf(previous, room);
    }
    int second = heads.put(key, fact);
    next[fact] = second;
    previous[fact] = -1;
    if (second >= 0) previous[second] = fact;
  }

  void remove(int fact, long key) {
    int after = next[fact];
    int before = previous[fact];
    if (before >= 0) next[before] = after;
    else heads.put(key, after);
    if (after >= 0) previous[after] = before;
  }
}

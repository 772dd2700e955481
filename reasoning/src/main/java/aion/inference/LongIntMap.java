package aion.inference;

import java.util.Arrays;

/// Whole numbers by pairs of numbers; open addressing. A value of -1 counts as absent, and its
/// place is given up when the table grows.
final class LongIntMap {
  private static final long EMPTY = -1;

  private long[] keys = new long[64];
  private int[] values = new int[64];
  private int used;

  LongIntMap() {
    Arrays.fill(keys, EMPTY);
  }

  static long key(int high, int low) {
    return ((long) high << 32) | low;
  }

  /// The value, or -1.
  int get(long key) {
    int mask = keys.length - 1;
    for (int at = spread(key) & mask; ; at = (at + 1) & mask) {
      if (keys[at] == key) return values[at];
      if (keys[at] == EMPTY) return -1;
    }
  }

  /// @return what was there before, or -1
  int put(long key, int value) {
    int mask = keys.length - 1;
    int at = spread(key) & mask;
    while (keys[at] != key) {
      if (keys[at] == EMPTY) {
        keys[at] = key;
        values[at] = value;
        if (++used * 8L > keys.length * 5L) grow();
        return -1;
      }
      at = (at + 1) & mask;
    }
    int before = values[at];
    values[at] = value;
    return before;
  }

  private void grow() {
    var oldKeys = keys;
    var oldValues = values;
    int live = 0;
    for (int i = 0; i < oldKeys.length; i++) if (oldKeys[i] != EMPTY && oldValues[i] != -1) live++;
    int room = oldKeys.length;
    while (live * 3L > room) room *= 2;
    keys = new long[room];
    values = new int[room];
    Arrays.fill(keys, EMPTY);
    used = live;
    int mask = room - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] == EMPTY || oldValues[i] == -1) continue;
      int at = spread(oldKeys[i]) & mask;
      while (keys[at] != EMPTY) at = (at + 1) & mask;
      keys[at] = oldKeys[i];
      values[at] = oldValues[i];
    }
  }

  private static int spread(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed ^ (mixed >>> 32));
  }
}

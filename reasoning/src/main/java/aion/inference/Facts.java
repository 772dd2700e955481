package aion.inference;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The triples of a layer, each a number, with the lists that joins walk. The lists by subject and
/// by object alone are made when they are first asked for.
final class Facts {
  int[] s = new int[1024];
  int[] p = new int[1024];
  int[] o = new int[1024];

  /// How many steps away from given facts: more than that of each premise of one derivation.
  int[] rank = new int[1024];

  byte[] state = new byte[1024];

  final Chain bySP = new Chain();
  final Chain byPO = new Chain();
  final Chain byP = new Chain();
  private @Nullable Chain byS;
  private @Nullable Chain byO;

  private int[] ofPredicate = new int[1024];
  private int[] table = new int[4096];
  private final IntList free = new IntList();
  private int end;
  private int size;

  /// One more than the greatest number of a fact.
  int end() {
    return end;
  }

  int size() {
    return size;
  }

  /// How many facts have the predicate.
  int count(int predicate) {
    return predicate < ofPredicate.length ? ofPredicate[predicate] : 0;
  }

  /// The number of the triple, or -1.
  int find(int subject, int predicate, int object) {
    int mask = table.length - 1;
    for (int at = hash(subject, predicate, object) & mask; ; at = (at + 1) & mask) {
      int fact = table[at] - 1;
      if (fact < 0) return -1;
      if (s[fact] == subject && p[fact] == predicate && o[fact] == object) return fact;
    }
  }

  boolean exists(int fact) {
    return s[fact] >= 0;
  }

  /// Adds a triple that is not there.
  int add(int subject, int predicate, int object) {
    int fact = free.isEmpty() ? end++ : free.takeLast();
    if (fact == s.length) makeRoom();
    s[fact] = subject;
    p[fact] = predicate;
    o[fact] = object;
    state[fact] = 0;
    if (++size * 2L > table.length) rehash();
    else put(fact);
    if (predicate >= ofPredicate.length)
      ofPredicate = Arrays.copyOf(ofPredicate, Math.max(predicate + 1, 2 * ofPredicate.length));
    ofPredicate[predicate]++;
    bySP.add(fact, LongIntMap.key(subject, predicate));
    byPO.add(fact, LongIntMap.key(predicate, object));
    byP.add(fact, predicate);
    if (byS != null) byS.add(fact, subject);
    if (byO != null) byO.add(fact, object);
    return fact;
  }

  void remove(int fact) {
    unhash(fact);
    ofPredicate[p[fact]]--;
    bySP.remove(fact, LongIntMap.key(s[fact], p[fact]));
    byPO.remove(fact, LongIntMap.key(p[fact], o[fact]));
    byP.remove(fact, p[fact]);
    if (byS != null) byS.remove(fact, s[fact]);
    if (byO != null) byO.remove(fact, o[fact]);
    s[fact] = -1;
    state[fact] = 0;
    size--;
    free.add(fact);
  }

  Chain bySubject() {
    if (byS != null) return byS;
    var made = new Chain();
    for (int fact = 0; fact < end; fact++) if (exists(fact)) made.add(fact, s[fact]);
    byS = made;
    return made;
  }

  Chain byObject() {
    if (byO != null) return byO;
    var made = new Chain();
    for (int fact = 0; fact < end; fact++) if (exists(fact)) made.add(fact, o[fact]);
    byO = made;
    return made;
  }

  private void put(int fact) {
    int mask = table.length - 1;
    int at = hash(s[fact], p[fact], o[fact]) & mask;
    while (table[at] != 0) at = (at + 1) & mask;
    table[at] = fact + 1;
  }

  /// Closes the gap, so that searches need no marks of what was here.
  private void unhash(int fact) {
    int mask = table.length - 1;
    int gap = hash(s[fact], p[fact], o[fact]) & mask;
    while (table[gap] != fact + 1) gap = (gap + 1) & mask;
    for (int at = (gap + 1) & mask; table[at] != 0; at = (at + 1) & mask) {
      int moved = table[at] - 1;
      int home = hash(s[moved], p[moved], o[moved]) & mask;
      if (((at - home) & mask) >= ((at - gap) & mask)) {
        table[gap] = table[at];
        gap = at;
      }
    }
    table[gap] = 0;
  }

  private void rehash() {
    table = new int[table.length * 2];
    for (int fact = 0; fact < end; fact++) if (exists(fact)) put(fact);
  }

  private void makeRoom() {
    int room = s.length * 2;
    s = Arrays.copyOf(s, room);
    p = Arrays.copyOf(p, room);
    o = Arrays.copyOf(o, room);
    rank = Arrays.copyOf(rank, room);
    state = Arrays.copyOf(state, room);
  }

  private static int hash(int s, int p, int o) {
    long mixed = (s * 0x9E3779B97F4A7C15L) ^ (p * 0xC2B2AE3D27D4EB4FL) ^ (o * 0x165667B19E3779F9L);
    mixed ^= mixed >>> 29;
    mixed *= 0xBF58476D1CE4E5B9L;
    return (int) (mixed ^ (mixed >>> 32));
  }
}

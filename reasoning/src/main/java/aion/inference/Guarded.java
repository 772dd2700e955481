package aion.inference;

import aion.inference.Condition.Pattern;
import aion.inference.Rulebook.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Triggers that any fact of a kind may meet, but few facts do: those on every predicate, and those
/// on every class. For each predicate or class it is remembered which of them the schema lets fire,
/// until the schema changes.
final class Guarded {
  private static final Trigger[] NONE = {};

  /// What must be there for a trigger to fire, with the key in the place of one variable.
  private record Guarding(Trigger trigger, int key, Pattern[] guards) {}

  private final List<Guarding> all = new ArrayList<>();
  private final BitSet predicates = new BitSet();
  private final LongIntMap objects = new LongIntMap();
  private Trigger[][] live = new Trigger[64][];
  private int[] asOf = new int[64];
  private int version = 1;

  /// @param key the variable that stands for the predicate or class
  void add(Trigger trigger, int key) {
    var guards = new ArrayList<Pattern>();
    var body = trigger.clause().body;
    for (int i = 0; i < body.length; i++)
      if (i != trigger.place() && guards(body[i], key)) {
        guards.add(body[i]);
        if (body[i].o() >= 0) objects.put(LongIntMap.key(body[i].p(), body[i].o()), 1);
        else predicates.set(body[i].p());
      }
    all.add(new Guarding(trigger, key, guards.toArray(Pattern[]::new)));
    version++;
  }

  /// Takes note of a fact that came or went.
  void note(int p, int o) {
    if (predicates.get(p) || objects.get(LongIntMap.key(p, o)) >= 0) version++;
  }

  /// The triggers that may fire for a predicate or class.
  Trigger[] live(int key, Facts facts) {
    if (key < asOf.length && asOf[key] == version) return live[key];
    if (key >= asOf.length) {
      int room = Math.max(key + 1, 2 * asOf.length);
      asOf = Arrays.copyOf(asOf, room);
      live = Arrays.copyOf(live, room);
    }
    var found = new ArrayList<Trigger>();
    for (var guarding : all) if (mayFire(guarding, key, facts)) found.add(guarding.trigger);
    live[key] = found.isEmpty() ? NONE : found.toArray(Trigger[]::new);
    asOf[key] = version;
    return live[key];
  }

  /// Schema alone guards: other facts come and go too often.
  private static boolean guards(Pattern pattern, int key) {
    boolean mentions = (pattern.s() == key) != (pattern.o() == key);
    boolean fixed = pattern.p() == Words.TYPE && pattern.s() == key && pattern.o() >= 0;
    return mentions && (Words.isSchema(pattern.p()) || fixed);
  }

  private static boolean mayFire(Guarding guarding, int key, Facts facts) {
    for (var guard : guarding.guards) {
      boolean subject = guard.s() == guarding.key;
      int other = subject ? guard.o() : guard.s();
      int fact;
      if (other >= 0)
        fact = subject ? facts.find(key, guard.p(), other) : facts.find(other, guard.p(), key);
      else
        fact =
            subject
                ? facts.bySP.first(LongIntMap.key(key, guard.p()))
                : facts.byPO.first(LongIntMap.key(guard.p(), key));
      if (fact < 0) return false;
    }
    return true;
  }
}

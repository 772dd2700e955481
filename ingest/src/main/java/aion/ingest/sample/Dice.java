package aion.ingest.sample;

/// The chances of the sample company. A throw depends on the seed and on what it is thrown for, not
/// on the throws before it: a change in one place changes nothing elsewhere.
final class Dice {
  static final long SEED = 20261123;

  private Dice() {}

  /// A whole number from 0 to `sides - 1`.
  static int roll(int sides, String what, long number) {
    return (int) Long.remainderUnsigned(mixed(SEED ^ mixed(what.hashCode()) ^ number), sides);
  }

  // SplitMix64 (Steele, Lea and Flood, 2014).
  private static long mixed(long seed) {
    long z = seed + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

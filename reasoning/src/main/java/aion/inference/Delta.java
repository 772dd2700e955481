package aion.inference;

/// What one change did to a layer; three numbers for each triple.
final class Delta {
  /// What is present now and was not.
  final IntList entered = new IntList();

  final IntList left = new IntList();

  /// What is present without being given, and was not so before.
  final IntList inferred = new IntList();

  final IntList retracted = new IntList();

  static void put(IntList into, int s, int p, int o) {
    into.add(s);
    into.add(p);
    into.add(o);
  }
}

package aion.api.guard;

/// What a part of a document asks for, fragments taken apart. Sums stop at a bound instead of
/// overflowing.
///
/// @param depth how many fields lie below each other
/// @param introspectionDepth the same within `__schema` and `__type`
/// @param fields how many fields there are
/// @param aliases how many of them have an alias
/// @param tenths the expected size of the answer: an object counts 10, a value 1, each as often as
///   the pages around it may repeat it
record Cost(int depth, int introspectionDepth, long fields, long aliases, long tenths) {
  static final Cost NOTHING = new Cost(0, 0, 0, 0, 0);
  private static final long BOUND = 1_000_000_000_000L;

  Cost beside(Cost other) {
    return new Cost(
        Math.max(depth, other.depth),
        Math.max(introspectionDepth, other.introspectionDepth),
        Math.min(BOUND, fields + other.fields),
        Math.min(BOUND, aliases + other.aliases),
        Math.min(BOUND, tenths + other.tenths));
  }

  /// The cost of a field that has this below it.
  ///
  /// @param own what the field itself counts
  /// @param repeats how often what is below may come
  Cost under(boolean aliased, long own, long repeats) {
    return new Cost(
        depth + 1,
        introspectionDepth,
        Math.min(BOUND, fields + 1),
        Math.min(BOUND, aliases + (aliased ? 1 : 0)),
        Math.min(BOUND, own + Math.min(BOUND, tenths) * repeats));
  }

  Cost asIntrospection() {
    return new Cost(1, depth, fields, aliases, fields);
  }
}

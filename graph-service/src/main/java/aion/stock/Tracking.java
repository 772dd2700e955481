package aion.stock;

/// How pieces of an item are told apart.
public enum Tracking {
  NONE,
  LOT,
  SERIAL;

  /// @param notation of the ontology's scheme `Tracking`
  static Tracking of(String notation) {
    return switch (notation) {
      case "lot" -> LOT;
      case "serial" -> SERIAL;
      default -> NONE;
    };
  }
}

package aion.semantic;

import java.time.Duration;

/// What one question may cost.
///
/// @param time how long it may run
/// @param rows how many rows or triples it may give
/// @param bytes how long its answer may be
public record Bounds(Duration time, int rows, int bytes) {
  /// Those of the consoles: ten seconds, ten thousand rows, four mebibytes.
  public static final Bounds CONSOLE = new Bounds(Duration.ofSeconds(10), 10_000, 4 << 20);
}

package aion.ingest.gate;

import org.jspecify.annotations.Nullable;

/// The values of one row, by place.
final class Frame {
  private final @Nullable Cell[] cells;

  Frame(int places) {
    cells = new @Nullable Cell[places];
  }

  /// Null where the row has no such value.
  @Nullable Cell at(int place) {
    return cells[place];
  }

  void set(int place, @Nullable Cell cell) {
    cells[place] = cell;
  }
}

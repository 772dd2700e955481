package aion.stock;

import java.util.ArrayList;
import java.util.List;

/// What is to be done once a posting can no longer be refused: states of reservations, dispatches
/// and pieces change, and discrepancies are noted.
final class Follow {
  private final String entry;
  private final Books books;
  private final List<Runnable> actions = new ArrayList<>();

  Follow(String entry, Books books) {
    this.entry = entry;
    this.books = books;
  }

  void then(Runnable action) {
    actions.add(action);
  }

  List<Runnable> actions() {
    return actions;
  }

  /// Notes what a draft shows to differ.
  void discrepancies(Draft draft) {
    for (var change : draft.changes()) {
      var key = PositionKey.ofRef(change.position());
      boolean known = books.positions.at(key).movements() > 0;
      if (change.counted() != null && change.effect() != 0 && known)
        note(change.line(), "countDifference", change.effect(), key);
      else if (change.counted() == null
          && change.cancels() == null
          && change.delta() != change.effect())
        note(change.line(), "lateMovement", change.delta(), key);
    }
    for (var key : draft.touched()) {
      long available = draft.available(key);
      if (available < 0
          && available < books.positions.at(key).available()
          && draft.available(key) < draft.onHand(key))
        note(0, "reservedBeyondStock", available, key);
    }
  }

  void note(int line, String kind, long quantity, PositionKey key) {
    var item = books.terms.of(key.item());
    actions.add(() -> books.discrepancies.add(entry, line, kind, quantity, key, item));
  }
}

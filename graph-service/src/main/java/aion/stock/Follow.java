package aion.stock;

import aion.stock.Reservations.Held;
import aion.stock.Serials.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is to be done once a posting can no longer be refused: states of reservations, dispatches
/// and pieces change, and discrepancies are noted.
final class Follow {
  private final String entry;
  private final Books books;
  private final List<Runnable> actions = new ArrayList<>();
  private final Map<String, Held> reservations = new HashMap<>();
  private final Map<Piece, Optional<PositionKey>> pieces = new HashMap<>();

  Follow(String entry, Books books) {
    this.entry = entry;
    this.books = books;
  }

  /// A reservation as this posting has left it so far.
  ///
  /// @throws aion.problem.Problem RESERVATION_INVALID
  Held reservation(String id) {
    var here = reservations.get(id);
    return here == null ? books.reservations.get(id) : here;
  }

  void reservation(Held next) {
    reservations.put(next.id(), next);
    then(() -> books.reservations.put(next, entry));
  }

  /// Where a piece lies as this posting has left it so far; null when it is not in stock.
  @Nullable PositionKey at(Piece piece) {
    var here = pieces.get(piece);
    return here == null ? books.serials.at(piece) : here.orElse(null);
  }

  /// The pieces at a position as this posting has left it so far.
  Set<Piece> piecesAt(PositionKey key) {
    var here = new LinkedHashSet<>(books.serials.at(key));
    pieces.forEach((piece, at) -> {
      if (at.isPresent() && at.get().equals(key)) here.add(piece);
      else here.remove(piece);
    });
    return here;
  }

  /// Moves pieces; null when they leave.
  void move(List<Piece> which, @Nullable PositionKey to) {
    which.forEach(piece -> pieces.put(piece, Optional.ofNullable(to)));
    then(() -> books.serials.move(which, to, entry));
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
        note(draft.lastLine(key), "reservedBeyondStock", available, key);
    }
  }

  void note(int line, String kind, long quantity, PositionKey key) {
    var item = books.terms.of(key.item());
    actions.add(() -> books.discrepancies.add(entry, line, kind, quantity, key, item));
  }
}

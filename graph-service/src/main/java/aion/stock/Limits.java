package aion.stock;

/// Which balances may fall below zero, and the refusal of those that may not.
final class Limits {
  private final Books books;
  private final Shortage shortage;

  Limits(Books books, Shortage shortage) {
    this.books = books;
    this.shortage = shortage;
  }

  /// A count may find anything; every other posting must leave what is available, and what is on
  /// hand, at zero or above where it takes from it.
  ///
  /// @throws aion.problem.Problem STOCK_NEGATIVE
  void check(Draft draft) {
    for (var key : draft.touched()) {
      if (draft.counts(key)) continue;
      var position = books.positions.at(key);
      long taken = position.available() - draft.available(key);
      long left = position.onHand() - draft.onHand(key);
      boolean isShort = taken > 0 && draft.available(key) < 0 || left > 0 && draft.onHand(key) < 0;
      if (isShort && !mayGoNegative(key))
        throw shortage.of(
            key,
            books.terms.of(key.item()),
            Math.max(taken, left),
            taken > 0 ? position.available() : position.onHand());
    }
  }

  /// The item's own rule, else the owner's, else that of the location or the nearest around it.
  private boolean mayGoNegative(PositionKey key) {
    var item = books.terms.of(key.item()).mayGoNegative();
    if (item != null) return item;
    var location = books.terms.placeOf(key.location()).mayGoNegative();
    return key.owner() == null ? location : books.owners.ruleOf(key.owner()).orElse(location);
  }
}

package aion.stock;

import static aion.problem.ProblemCode.SERIAL_INVALID;

import aion.graph.Cypher;
import aion.ledger.StockLine;
import aion.problem.Problem;
import aion.vocabulary.ItemId;
import aion.vocabulary.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/// Where the numbered pieces are that one transaction touches, locked before they are read.
final class Serials {
  private static final Cypher LOCK = Cypher.named("stock/lock-serial-numbers");
  private static final Cypher WRITE = Cypher.named("stock/write-serial-numbers");

  private final Map<Piece, Whereabouts> pieces = new HashMap<>();
  private final Set<Piece> moved = new LinkedHashSet<>();
  private final List<Map<String, Object>> changes = new ArrayList<>();

  /// One piece of an item.
  record Piece(ItemId item, String serial) {
    String ref() {
      return "SerialNumber/" + item + " " + serial;
    }
  }

  /// @param at null when the piece is gone, or was never here
  private record Whereabouts(@Nullable PositionKey at) {}

  private static final Whereabouts NOWHERE = new Whereabouts(null);

  /// @param lines lines that may name pieces
  /// @param counted positions all of whose pieces are needed
  static Serials lock(
      Collection<StockLine> lines, Collection<PositionKey> counted, SimpleQueryRunner tx) {
    var locked = new Serials();
    var named = new HashMap<String, Piece>();
    for (var line : lines)
      for (var serial : line.serials()) {
        var piece = new Piece(line.item(), serial);
        named.put(piece.ref(), piece);
      }
    if (named.isEmpty() && counted.isEmpty()) return locked;
    var parameters =
        Map.<String, Object>of(
            "refs", named.keySet().stream().sorted().toList(),
            "positions", counted.stream().map(PositionKey::ref).sorted().toList());
    tx.run(LOCK.text(), parameters)
        .forEachRemaining(row -> {
          var piece =
              new Piece(new ItemId(row.get("item").asString()), row.get("serial").asString());
          var position = row.get("position");
          locked.pieces.put(
              piece,
              position.isNull()
                  ? NOWHERE
                  : new Whereabouts(PositionKey.parse(position.asString())));
        });
    return locked;
  }

  /// The pieces that lie at a position, by what is known so far.
  Set<Piece> at(PositionKey position) {
    var here = new LinkedHashSet<Piece>();
    pieces.forEach((piece, where) -> {
      if (position.equals(where.at)) here.add(piece);
    });
    return here;
  }

  /// Where a piece lies; null when it is not in stock.
  @Nullable PositionKey at(Piece piece) {
    return whereabouts(piece).at;
  }

  /// Checks that pieces can go from one place to another.
  ///
  /// @param from where each must lie; null when none may be in stock
  /// @throws Problem SERIAL_INVALID
  static void require(StockLine line, long amount, @Nullable PositionKey from, Follow follow) {
    require(line, amount);
    for (var serial : line.serials()) {
      var at = follow.at(new Piece(line.item(), serial));
      if (!Objects.equals(at, from))
        throw new Problem(
            SERIAL_INVALID,
            at == null
                ? "Piece '%s' of item '%s' is not in stock.".formatted(serial, line.item())
                : "Piece '%s' of item '%s' lies at '%s'."
                    .formatted(serial, line.item(), at.location()),
            "Correct the number, or post how the piece got where it is.");
    }
  }

  /// Checks that a line names as many pieces as it says.
  ///
  /// @throws Problem SERIAL_INVALID
  static void require(StockLine line, long amount) {
    line.serials().forEach(serial -> Key.check("piece", serial));
    if (line.serials().size() != amount || Set.copyOf(line.serials()).size() != amount)
      throw new Problem(
          SERIAL_INVALID,
          "Item '%s' is tracked by serial number: %d pieces need as many different numbers, and %d are given."
              .formatted(line.item(), amount, Set.copyOf(line.serials()).size()),
          "Name each piece once.");
  }

  /// Moves pieces; null when they leave.
  void move(Collection<Piece> which, @Nullable PositionKey to, String entry) {
    for (var piece : which) {
      pieces.put(piece, new Whereabouts(to));
      moved.add(piece);
      changes.add(Map.of("entry", entry, "ref", piece.ref()));
    }
  }

  static List<Piece> of(StockLine line) {
    return line.serials().stream().map(serial -> new Piece(line.item(), serial)).toList();
  }

  /// Which entries changed which pieces.
  List<Map<String, Object>> changes() {
    return changes;
  }

  void write(SimpleQueryRunner tx) {
    var rows = moved.stream().map(piece -> row(piece, whereabouts(piece))).toList();
    if (!rows.isEmpty()) tx.run(WRITE.text(), Map.of("pieces", rows)).consume();
  }

  private Whereabouts whereabouts(Piece piece) {
    return pieces.getOrDefault(piece, NOWHERE);
  }

  private static Map<String, Object> row(Piece piece, Whereabouts where) {
    var row = new LinkedHashMap<String, Object>();
    row.put("ref", piece.ref());
    row.put("id", piece.item + " " + piece.serial);
    row.put("item", piece.item.value());
    row.put("serial", piece.serial);
    row.put("status", where.at == null ? "gone" : "inStock");
    row.put("position", where.at == null ? null : where.at.ref());
    return row;
  }
}

package aion.ingest.gate;

import aion.ledger.Fact;
import aion.ledger.Movement;
import aion.ledger.StockLine;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.LotId;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SupplierId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A movement of stock.
///
/// @param lines the lines; of a production, what is consumed
/// @param produced what comes out of a production; empty for other kinds
record MovementShape(
    String kind, List<Line> lines, List<Line> produced, Field to, Field orderLine, Field reason)
    implements Entry.FactShape {
  static final List<String> KINDS =
      List.of("receipt", "issue", "return", "transfer", "production", "scrap", "count");

  record Line(Field item, Field location, Field lot, Field owner, Field amount, Field unit) {
    StockLine stockLine(Frame frame) {
      return new StockLine(
          new ItemId(item.text(frame)),
          new LocationId(location.text(frame)),
          made(lot.find(frame), LotId::new),
          made(owner.find(frame), SupplierId::new),
          amount.number(frame),
          unit.text(frame));
    }

    Stream<Field> fields() {
      return Stream.of(item, location, lot, owner, amount, unit);
    }
  }

  MovementShape {
    lines = List.copyOf(lines);
    produced = List.copyOf(produced);
  }

  @Override
  public Fact fact(Frame frame) {
    var stock = lines.stream().map(line -> line.stockLine(frame)).toList();
    var why = reason.textOr(frame, "");
    return switch (kind) {
      case "receipt" ->
          new Movement.Receipt(stock, made(orderLine.find(frame), OrderLineId::new), why);
      case "issue" -> new Movement.Issue(stock, why);
      case "return" -> new Movement.Return(stock, why);
      case "transfer" -> new Movement.Transfer(stock, new LocationId(to.text(frame)), why);
      case "production" ->
          new Movement.Production(
              stock, produced.stream().map(line -> line.stockLine(frame)).toList(), why);
      case "scrap" -> new Movement.Scrap(stock, why);
      case "count" -> new Movement.Count(stock, why);
      default -> throw new IllegalStateException("No movement is called " + kind);
    };
  }

  @Override
  public List<Field> fields() {
    return Stream.concat(
            Stream.concat(lines.stream(), produced.stream()).flatMap(Line::fields),
            Stream.of(to, orderLine, reason))
        .toList();
  }

  private static <T> @Nullable T made(
      @Nullable String text, java.util.function.Function<String, T> maker) {
    return text == null ? null : maker.apply(text);
  }
}

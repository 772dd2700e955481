package aion.ingest.epcis;

import aion.epcis.Cbv;
import aion.ledger.EpcisEvent;
import aion.ledger.Movement;
import aion.ledger.StockLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which events move stock, and how: the table of `docs/EPCIS.md`.
final class StockRules {
  private final StockLines lines;

  StockRules(Directory directory) {
    this.lines = new StockLines(directory);
  }

  /// What an event means for our stock.
  ///
  /// @throws Unmoved when it means nothing, or when we do not know what it names
  Movement movement(EpcisEvent fact) throws Unmoved {
    return switch (fact.type()) {
      case OBJECT -> object(fact.event());
      case TRANSFORMATION -> production(fact.event());
      case TRANSACTION, AGGREGATION, ASSOCIATION ->
          throw new Unmoved("%s moves no stock".formatted(fact.type().word()));
    };
  }

  private Movement object(Map<String, Object> event) throws Unmoved {
    var action = String.valueOf(event.get("action"));
    var step = event.get("bizStep") instanceof String sent ? Cbv.word(sent) : "";
    return switch (action + " " + step) {
      case "ADD commissioning",
          "ADD creating_class_instance",
          "ADD receiving",
          "OBSERVE receiving" ->
          new Movement.Receipt(in(event), null, "EPCIS " + step);
      case "OBSERVE shipping",
          "OBSERVE retail_selling",
          "OBSERVE dispensing",
          "DELETE shipping",
          "DELETE retail_selling",
          "DELETE dispensing",
          "DELETE decommissioning" ->
          new Movement.Issue(out(event), "EPCIS " + step);
      case "OBSERVE void_shipping" -> new Movement.Return(out(event), "EPCIS " + step);
      case "DELETE destroying" -> new Movement.Scrap(out(event), "EPCIS " + step);
      default ->
          throw new Unmoved(
              "the action %s %s moves no stock"
                  .formatted(action, step.isEmpty() ? "without bizStep" : "with bizStep " + step));
    };
  }

  /// Goods that come in are then at the business location.
  private List<StockLine> in(Map<String, Object> event) throws Unmoved {
    return lines.in(goods(event), at(event, "bizLocation", "readPoint"));
  }

  /// Goods that go out were last seen at the read point.
  private List<StockLine> out(Map<String, Object> event) throws Unmoved {
    return lines.out(goods(event), at(event, "readPoint", "bizLocation"));
  }

  private Movement production(Map<String, Object> event) throws Unmoved {
    var inputs = Mentions.goods(event, "inputEPCList", "inputQuantityList");
    var outputs = Mentions.goods(event, "outputEPCList", "outputQuantityList");
    var consumed = lines.out(inputs, at(event, "readPoint", "bizLocation"));
    var produced = lines.in(outputs, at(event, "bizLocation", "readPoint"));
    if (consumed.isEmpty() && produced.isEmpty()) throw new Unmoved("it names no amount");
    return new Movement.Production(consumed, produced, "EPCIS transformation");
  }

  private static List<Mentions.Amount> goods(Map<String, Object> event) throws Unmoved {
    var goods = Mentions.goods(event, "epcList", "quantityList");
    if (goods.isEmpty()) throw new Unmoved("it names no goods");
    return goods;
  }

  private static Optional<String> at(Map<String, Object> event, String field, String otherwise) {
    return Mentions.place(event, field).or(() -> Mentions.place(event, otherwise));
  }
}

package aion.api;

import aion.decision.Order;
import aion.digest.Sha256;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An order as a reader sees it. The hash goes with the prices: who knows all of the payload but
/// the price could guess the price by it.
record ShownOrder(
    String number,
    String item,
    String supplier,
    String site,
    BigDecimal quantity,
    String unit,
    LocalDate due,
    @Nullable BigDecimal unitPrice,
    @Nullable BigDecimal total,
    String currency,
    @Nullable String payload,
    @Nullable String payloadHash) {
  static ShownOrder of(Order order, Reader reader) {
    var line = order.lines().getFirst();
    boolean prices = reader.seesPrices();
    var payload = order.payload();
    return new ShownOrder(
        order.number(),
        line.item(),
        order.supplier(),
        order.site(),
        line.quantity(),
        line.unit(),
        line.due(),
        prices ? line.unitPrice() : null,
        prices ? order.total() : null,
        order.currency(),
        prices ? payload : null,
        prices ? Sha256.hexOf(payload) : null);
  }
}

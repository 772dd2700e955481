package aion.api;

import aion.api.query.ComputedFields;
import aion.archive.ColdHistory;
import aion.forecast.Days;
import aion.graph.Graph;
import aion.quantity.Units;
import aion.stock.Balances;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the ledger says about members.
@Component
class LedgerFields {
  private final Movements movements;
  private final StockHistory history;
  private final PastBalances past;

  LedgerFields(
      Graph graph,
      ColdHistory cold,
      ObjectProvider<Units> units,
      Days days,
      Balances balances,
      Clock clock) {
    movements = new Movements(graph, cold, units.getIfAvailable(Units::shipped));
    history = new StockHistory(graph, cold, days);
    past = new PastBalances(balances, clock);
  }

  void addTo(ComputedFields fields) {
    fields
        .add("StockPosition", "movements", movements::ofPositions)
        .add("StockPosition", "balance", past::of)
        .add("StockPosition", "history", history::balances)
        .add("Item", "movements", movements::ofItems)
        .add("Item", "demand", history::demand);
  }
}

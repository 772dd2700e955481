package aion.registry;

import aion.ledger.EntityFact;
import aion.ledger.Ledger;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import aion.quantity.Unit;
import aion.quantity.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Puts the usual units of the ontology into the graph, through the ledger, before anything else
/// comes in. Any other unit becomes a member when an entry first names it.
@Component
public final class UnitCatalogue implements ApplicationRunner {
  private final Ledger ledger;

  public UnitCatalogue(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    AtStart.post(this::post);
  }

  /// Posting the same units again changes nothing.
  public void post() {
    var receipts =
        ledger.postAll(Units.shipped().usual().stream().map(UnitCatalogue::posting).toList());
    for (var receipt : receipts)
      if (receipt instanceof Receipt.Refused refused) throw refused.problem();
  }

  private static Posting posting(Unit unit) {
    return new Posting("unit:" + unit.code(), null, "aion", "ontology", "ontology", factOf(unit));
  }

  /// What an entry says of a unit.
  static EntityFact.Upsert factOf(Unit unit) {
    var values = new HashMap<String, List<String>>();
    values.put("name", List.of(unit.name()));
    values.put("symbol", List.of(unit.symbol()));
    values.put("quantityKind", List.of(unit.quantityKind()));
    values.put("numerator", List.of(unit.numerator().toString()));
    values.put("denominator", List.of(unit.denominator().toString()));
    values.put("decimals", List.of(Integer.toString(unit.decimals())));
    if (unit.status() != Unit.Status.CURRENT)
      values.put("status", List.of(unit.status().notation()));
    return new EntityFact.Upsert("Unit", unit.code(), values, Map.of());
  }
}

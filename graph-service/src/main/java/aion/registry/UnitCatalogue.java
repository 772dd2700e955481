package aion.registry;

import aion.ledger.EntityFact;
import aion.ledger.Ledger;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import aion.quantity.Unit;
import aion.quantity.Units;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Puts the units of the ontology into the graph, through the ledger, before anything else comes
/// in.
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
        ledger.postAll(Units.shipped().all().stream().map(UnitCatalogue::posting).toList());
    for (var receipt : receipts)
      if (receipt instanceof Receipt.Refused refused) throw refused.problem();
  }

  private static Posting posting(Unit unit) {
    var values =
        Map.of(
            "name", List.of(unit.name()),
            "symbol", List.of(unit.symbol()),
            "quantityKind", List.of(unit.quantityKind()),
            "numerator", List.of(unit.numerator().toString()),
            "denominator", List.of(unit.denominator().toString()),
            "decimals", List.of(Integer.toString(unit.decimals())));
    var fact = new EntityFact.Upsert("Unit", unit.code(), values, Map.of());
    return new Posting("unit:" + unit.code(), null, "aion", "ontology", "ontology", fact);
  }
}

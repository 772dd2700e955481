package aion.registry;

import aion.ledger.EntityFact;
import aion.ledger.Ledger;
import aion.ledger.Posting;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Puts the virtual location into the graph that goods lie at while they travel, through the
/// ledger.
@Component
public final class StandardPlaces implements ApplicationRunner {
  private final Ledger ledger;

  public StandardPlaces(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    AtStart.post(this::post);
  }

  /// Posting it again changes nothing.
  public void post() {
    var values = Map.of("name", List.of("In transit"), "kind", List.of("inTransit"));
    var fact = new EntityFact.Upsert("VirtualLocation", "IN-TRANSIT", values, Map.of());
    ledger.post(new Posting("place:IN-TRANSIT", null, "aion", "ontology", "ontology", fact));
  }
}

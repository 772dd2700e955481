package aion.api;

import aion.api.query.ComputedFields;
import aion.graph.Cypher;
import aion.graph.Graph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The share that an inferred exposure carries.
@Component
class ExposureFields {
  private static final Cypher SHARES = Cypher.named("api/shares-of-exposures");
  private static final int MILLIONTHS = 6;

  private final Graph graph;

  ExposureFields(Graph graph) {
    this.graph = graph;
  }

  /// @param signal the global id of the signal
  /// @param rule the file of rules
  record ExposureShare(String signal, String signalName, BigDecimal share, String rule) {}

  void addTo(ComputedFields fields) {
    fields.add("Item", "exposureShares", (refs, _, _) -> sharesOf(refs));
  }

  private Map<String, List<ExposureShare>> sharesOf(Collection<String> items) {
    var shares = new HashMap<String, List<ExposureShare>>();
    items.forEach(item -> shares.put(item, new ArrayList<>()));
    graph.read(
        SHARES,
        Map.of("items", List.copyOf(items)),
        row ->
            Objects.requireNonNull(shares.get(row.get("item").asString()))
                .add(
                    new ExposureShare(
                        row.get("signal").asString(),
                        row.get("name").asString(),
                        BigDecimal.valueOf(row.get("share").asLong(), MILLIONTHS),
                        row.get("rule").asString())));
    return shares;
  }
}

package aion.stock;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Proposes which lots to take: those that expire first, as an issue without lots takes them.
@Component
public final class FirstExpiring {
  private static final Cypher LOTS = Cypher.named("stock/lots-by-expiry");

  private final Graph graph;
  private final Clock clock;

  public FirstExpiring(Graph graph, Clock clock) {
    this.graph = graph;
    this.clock = clock;
  }

  /// @param lot null where the item is not kept apart by lot
  /// @param expiresOn the last day it may be used; null when it does not expire
  public record Share(@Nullable String lot, @Nullable LocalDate expiresOn, BigDecimal quantity) {}

  private record Stocked(@Nullable String lot, @Nullable LocalDate expiresOn, long available) {}

  /// Shares in the order in which to take them; together less than the amount when not enough is
  /// available.
  ///
  /// @param amount in `unit`; the shares are in the item's base unit
  /// @throws aion.problem.Problem ITEM_UNKNOWN, LOCATION_UNKNOWN, UNIT_UNKNOWN, UNIT_MISMATCH or
  ///   QUANTITY_INVALID
  public List<Share> propose(ItemId item, LocationId location, BigDecimal amount, String unit) {
    var terms = graph.write(tx -> new MasterData().read(Set.of(item), Set.of(location), "", tx));
    terms.siteOf(location);
    var itemTerms = terms.of(item);
    long left = itemTerms.increments(amount, unit, clock.instant(), null);
    var shares = new ArrayList<Share>();
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (var lot : stocked(item, location, today)) {
      long taken = Math.min(left, lot.available);
      if (taken <= 0) continue;
      shares.add(new Share(lot.lot, lot.expiresOn, BigDecimal.valueOf(taken, itemTerms.scale())));
      left -= taken;
    }
    return shares;
  }

  private List<Stocked> stocked(ItemId item, LocationId location, LocalDate today) {
    var parameters =
        Map.<String, Object>of("item", item.value(), "location", location.value(), "today", today);
    return graph.read(
        LOTS,
        parameters,
        row ->
            new Stocked(
                row.get("lot").asString(null),
                row.get("expiresOn").isNull() ? null : row.get("expiresOn").asLocalDate(),
                row.get("available").asLong()));
  }
}

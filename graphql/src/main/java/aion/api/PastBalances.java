package aion.api;

import aion.quantity.Unit;
import aion.quantity.Units;
import aion.stock.Balances;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Balances of positions at two times.
final class PastBalances {
  private final Balances balances;
  private final Clock clock;

  PastBalances(Balances balances, Clock clock) {
    this.balances = balances;
    this.clock = clock;
  }

  Map<String, Figures> of(Collection<String> refs, Map<String, Object> arguments, Reader reader) {
    var asOf = instant(arguments.get("asOf"));
    var figures = new HashMap<String, Figures>();
    balances
        .at(refs, asOf == null ? clock.instant() : asOf, instant(arguments.get("validAt")))
        .forEach((ref, balance) -> figures.put(ref, Figures.of(balance)));
    return figures;
  }

  private static @Nullable Instant instant(@Nullable Object argument) {
    return switch (argument) {
      case null -> null;
      case Instant instant -> instant;
      case OffsetDateTime time -> time.toInstant();
      default -> Instant.parse(argument.toString());
    };
  }

  record Figures(
      BigDecimal quantityOnHand,
      BigDecimal quantityReserved,
      BigDecimal quantityAvailable,
      BigDecimal quantityOnOrder,
      BigDecimal quantityInTransit,
      BigDecimal quantityOnHold,
      String unit,
      @Nullable Instant countedAt,
      int entries) {
    static Figures of(Balances.Balance balance) {
      return new Figures(
          amount(balance.onHand(), balance),
          amount(balance.reserved(), balance),
          amount(balance.available(), balance),
          amount(balance.onOrder(), balance),
          amount(balance.inTransit(), balance),
          amount(balance.onHold(), balance),
          Units.shipped().find(balance.unit()).map(Unit::symbol).orElse(balance.unit()),
          balance.countedAt(),
          Math.toIntExact(balance.entries()));
    }

    private static BigDecimal amount(long increments, Balances.Balance balance) {
      return BigDecimal.valueOf(increments, balance.scale());
    }
  }
}

package aion.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may approve how much.
///
/// @param draftLasts how long a draft waits for its approval
/// @param limits by role and currency, the most that may be approved
/// @param ownLimits by role and currency, the most that somebody may approve of what he or she
///   drafted; nothing where none is stated
@ConfigurationProperties("aion.decision")
public record DecisionSettings(
    @DefaultValue("7d") Duration draftLasts,
    @Nullable Map<String, Map<String, BigDecimal>> limits,
    @Nullable Map<String, Map<String, BigDecimal>> ownLimits) {
  private static final Map<String, BigDecimal> LARGE =
      Map.of(
          "EUR", new BigDecimal("10000"),
          "USD", new BigDecimal("10000"),
          "IDR", new BigDecimal("150000000"));
  private static final Map<String, BigDecimal> MEDIUM =
      Map.of(
          "EUR", new BigDecimal("1000"),
          "USD", new BigDecimal("1000"),
          "IDR", new BigDecimal("15000000"));
  private static final Map<String, BigDecimal> SMALL =
      Map.of(
          "EUR", new BigDecimal("200"),
          "USD", new BigDecimal("200"),
          "IDR", new BigDecimal("3000000"));

  /// The settings of a product that was not configured.
  public static final DecisionSettings DEFAULT =
      new DecisionSettings(Duration.ofDays(7), null, null);

  public DecisionSettings {
    if (limits == null) limits = Map.of("approver", LARGE, "admin", LARGE, "buyer", MEDIUM);
    if (ownLimits == null) ownLimits = Map.of("approver", SMALL, "admin", SMALL);
  }

  /// Whether the role may approve anything.
  boolean approves(String role) {
    return limits != null && !limits.getOrDefault(role, Map.of()).isEmpty();
  }

  /// The most that the role may approve in a currency; null when it may approve nothing in it.
  @Nullable BigDecimal limitOf(String role, String currency) {
    return of(limits, role, currency);
  }

  /// The most that the role may approve of its own drafts; zero when nothing.
  BigDecimal ownLimitOf(String role, String currency) {
    var limit = of(ownLimits, role, currency);
    return limit == null ? BigDecimal.ZERO : limit;
  }

  private static @Nullable BigDecimal of(
      @Nullable Map<String, Map<String, BigDecimal>> all, String role, String currency) {
    return all == null ? null : all.getOrDefault(role, Map.of()).get(currency);
  }
}

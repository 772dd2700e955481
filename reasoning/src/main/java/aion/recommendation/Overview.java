package aion.recommendation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The key figures of the whole company.
///
/// @param asOf when they were taken
/// @param critical open cards; so are `soon` and `watch`
/// @param lateOrderLines open lines past their promised day
/// @param undatedOrderLines open lines without a promised day
/// @param onTimeShare share of the deliveries of the last 365 days that came on or before the
///   promised day; null without such deliveries
/// @param stockValue by currency; null when the reader may not see prices
/// @param issueLines for the last 52 weeks, oldest first
/// @param entries in the ledger
public record Overview(
    Instant asOf,
    int items,
    int positions,
    int suppliers,
    int critical,
    int soon,
    int watch,
    int openOrderLines,
    int lateOrderLines,
    int undatedOrderLines,
    @Nullable Double onTimeShare,
    @Nullable List<CurrencyAmount> stockValue,
    List<WeekCount> issueLines,
    int entries) {

  /// An amount of one currency.
  public record CurrencyAmount(BigDecimal amount, String currency) {}

  /// A count in the week of this Monday.
  public record WeekCount(LocalDate week, int count) {}
}

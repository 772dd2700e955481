package aion.recommendation;

import aion.archive.TimedEntry;
import aion.forecast.Days;
import aion.forecast.LeadTime;
import aion.policy.ExpectedReceipt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// An order line from which something is still to come.
///
/// @param outstanding in base units
/// @param since the day it was confirmed, or ordered; null when neither is known
/// @param promised null when nobody promised a day
/// @param entries ids of the last ledger entries about it
record OpenLine(
    String item,
    String location,
    String supplier,
    BigDecimal outstanding,
    @Nullable LocalDate since,
    @Nullable LocalDate promised,
    List<String> entries) {

  private static final int MOST_ENTRIES = 5;

  /// @param archived entries about it that are no longer in the graph
  static OpenLine from(Record row, List<TimedEntry> archived, int scale, Days days) {
    return new OpenLine(
        row.get("item").asString(),
        row.get("location").asString(),
        row.get("supplier").asString(),
        Stored.amount(row.get("outstanding"), scale),
        dayOrNull(row.get("since"), days),
        dayOrNull(row.get("promisedAt"), days),
        TimedEntry.latest(row.get("entries").asList(TimedEntry::from), archived, MOST_ENTRIES));
  }

  /// A promise that lies ahead is believed but for the delay; otherwise the supplier's record says
  /// what to expect. Nothing is expected before tomorrow.
  ///
  /// @param delayDays by how many days the supplier comes after its promised days
  ExpectedReceipt expected(LeadTime leadTime, int delayDays, LocalDate today) {
    double amount = outstanding.doubleValue();
    if (promised != null && !promised.isBefore(today))
      return new ExpectedReceipt(
          (int) Math.max(1, ChronoUnit.DAYS.between(today, promised) + delayDays),
          amount,
          delayDays == 0 ? ExpectedReceipt.Promise.DATED : ExpectedReceipt.Promise.DOUBTED);
    long age = since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, today));
    return new ExpectedReceipt(
        leadTime.remainingDays(age),
        amount,
        promised == null ? ExpectedReceipt.Promise.UNDATED : ExpectedReceipt.Promise.LATE);
  }

  private static @Nullable LocalDate dayOrNull(Value value, Days days) {
    return value.isNull() ? null : days.dayOf(value.asZonedDateTime());
  }
}

package aion.knowledge;

import aion.forecast.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day that the rules read as `aion:Today aion:beganAt`.
///
/// @param began its first moment where the company is
public record Today(LocalDate day, Instant began) {
  public static Today of(LocalDate day, ZoneId zone) {
    return new Today(day, day.atStartOfDay(zone).toInstant());
  }

  static Today of(Days days) {
    return of(days.today(), days.zone());
  }
}

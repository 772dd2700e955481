package aion.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The days that the company works by: a clock and a time zone.
public record Days(Clock clock, ZoneId zone) {
  public Instant now() {
    return clock.instant();
  }

  public LocalDate today() {
    return dayOf(now());
  }

  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  public LocalDate dayOf(ZonedDateTime time) {
    return dayOf(time.toInstant());
  }

  public ZonedDateTime startOf(LocalDate day) {
    return day.atStartOfDay(zone);
  }

  /// The last second of the day.
  public ZonedDateTime endOf(LocalDate day) {
    return startOf(day.plusDays(1)).minusSeconds(1);
  }
}

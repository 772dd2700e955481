package aion.ingest.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// The two years of the sample company: 104 weeks of seven days that end yesterday. Days count from
/// 0, so that nothing depends on the weekday or the date of today.
record Days(LocalDate today) {
  static final int WEEKS = 104;
  static final int COUNT = 7 * WEEKS;
  static final int LAST = COUNT - 1;

  private static final int REST_DAY = 2;

  /// The hours of a working day, in Jakarta's time less seven hours.
  static final LocalTime COUNTED = LocalTime.of(0, 30);

  static final LocalTime CONFIRMED = LocalTime.of(1, 0);
  static final LocalTime RECEIVED = LocalTime.of(3, 0);
  static final LocalTime COMPONENTS_MADE = LocalTime.of(5, 0);
  static final LocalTime PRODUCTS_MADE = LocalTime.of(6, 0);
  static final LocalTime TRANSFERRED = LocalTime.of(7, 0);
  static final LocalTime ORDERED = LocalTime.of(8, 0);
  static final LocalTime ISSUED = LocalTime.of(9, 0);
  static final LocalTime RETURNED = LocalTime.of(10, 0);
  static final LocalTime SORTED = LocalTime.of(11, 0);
  static final LocalTime EVENING_COUNT = LocalTime.of(16, 30);

  static boolean isWorkday(int day) {
    return day % 7 != REST_DAY;
  }

  LocalDate date(int day) {
    return today.minusDays(COUNT - day);
  }

  Instant at(int day, LocalTime time) {
    return date(day).atTime(time).toInstant(ZoneOffset.UTC);
  }
}

package aion.forecast.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the periods of a series are written. Each form counts its periods by whole numbers.
public enum PeriodForm {
  DATE("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?"),
  MONTH("(\\d{4})-(\\d{2})"),
  WEEK("(\\d{4})-?W(\\d{1,2})"),
  QUARTER("(\\d{4})-?Q([1-4])"),
  NUMBER("-?\\d{1,15}");

  private final Pattern pattern;

  PeriodForm(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /// A period as it was read.
  ///
  /// @param number its place among the periods of its form: the day since 1970, the month since
  ///   year 0, and so on
  public record Period(PeriodForm form, long number) {}

  /// The period that the text names; empty when it names none.
  public static Optional<Period> parse(String text) {
    for (var form : values()) {
      var matcher = form.pattern.matcher(text);
      if (!matcher.matches()) continue;
      try {
        return Optional.of(new Period(form, form.number(matcher)));
      } catch (DateTimeException e) {
        return Optional.empty(); // written like one, but the calendar has no such day
      }
    }
    return Optional.empty();
  }

  private long number(Matcher matcher) {
    return switch (this) {
      case DATE -> LocalDate.of(part(matcher, 1), part(matcher, 2), part(matcher, 3)).toEpochDay();
      case MONTH ->
          LocalDate.of(part(matcher, 1), part(matcher, 2), 1).getYear() * 12L
              + part(matcher, 2)
              - 1;
      case WEEK -> week(part(matcher, 1), part(matcher, 2));
      case QUARTER -> part(matcher, 1) * 4L + part(matcher, 2) - 1;
      case NUMBER -> Long.parseLong(matcher.group());
    };
  }

  private static long week(int year, int week) {
    var thursday = LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week);
    if (thursday.get(IsoFields.WEEK_BASED_YEAR) != year)
      throw new DateTimeException("The year %d has no week %d.".formatted(year, week));
    return Math.floorDiv(thursday.toEpochDay() + 3, 7);
  }

  private static int part(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}

package aion.forecast.series;

import java.time.LocalDate;
import java.util.Arrays;

/// How long a period is, seen from the periods that a series has.
enum Calendar {
  DAYS(7),
  WEEKS(52),
  MONTHS(12),
  QUARTERS(4),
  YEARS(1),
  NUMBERS(1);

  /// How many of them make a season.
  final int season;

  Calendar(int season) {
    this.season = season;
  }

  /// @param numbers of the periods, ascending and without repeats
  static Calendar of(PeriodForm form, long[] numbers) {
    return switch (form) {
      case DATE -> ofDays(numbers);
      case WEEK -> WEEKS;
      case MONTH -> ofMonths(numbers);
      case QUARTER -> QUARTERS;
      // Four digits from 1000 to 2999 alone are years.
      case NUMBER -> numbers[0] >= 1000 && numbers[numbers.length - 1] < 3000 ? YEARS : NUMBERS;
    };
  }

  /// The place of a period in this calendar.
  long place(PeriodForm form, long number) {
    if (form == PeriodForm.NUMBER || form == PeriodForm.WEEK || form == PeriodForm.QUARTER)
      return number;
    long months = form == PeriodForm.MONTH ? number : months(number);
    return switch (this) {
      case DAYS, NUMBERS -> number;
      case WEEKS -> Math.floorDiv(number, 7);
      case MONTHS -> months;
      case QUARTERS -> Math.floorDiv(months, 3);
      case YEARS -> Math.floorDiv(months, 12);
    };
  }

  private static Calendar ofDays(long[] days) {
    if (days.length < 2) return DAYS;
    boolean sameDay = true;
    boolean lastDay = true;
    boolean weekly = true;
    for (long day : days) {
      var date = LocalDate.ofEpochDay(day);
      sameDay &= date.getDayOfMonth() == LocalDate.ofEpochDay(days[0]).getDayOfMonth();
      lastDay &= date.getDayOfMonth() == date.lengthOfMonth();
      weekly &= (day - days[0]) % 7 == 0;
    }
    if (sameDay || lastDay) return ofMonths(Arrays.stream(days).map(Calendar::months).toArray());
    return weekly ? WEEKS : DAYS;
  }

  private static Calendar ofMonths(long[] months) {
    boolean quarterly = months.length > 1;
    boolean yearly = months.length > 1;
    for (long month : months) {
      quarterly &= (month - months[0]) % 3 == 0;
      yearly &= (month - months[0]) % 12 == 0;
    }
    return yearly ? YEARS : quarterly ? QUARTERS : MONTHS;
  }

  private static long months(long day) {
    var date = LocalDate.ofEpochDay(day);
    return date.getYear() * 12L + date.getMonthValue() - 1;
  }
}

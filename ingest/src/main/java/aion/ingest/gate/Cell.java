package aion.ingest.gate;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.quantity.Amounts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// A value of a row, parsed.
sealed interface Cell {
  record Text(String value) implements Cell {
    @Override
    public String text() {
      return value;
    }
  }

  record Number(BigDecimal value) implements Cell {
    @Override
    public String text() {
      return value.toPlainString();
    }
  }

  record Day(LocalDate value) implements Cell {
    @Override
    public String text() {
      return value.toString();
    }
  }

  record Moment(Instant value) implements Cell {
    @Override
    public String text() {
      return value.toString();
    }
  }

  /// The value in the machine format.
  String text();

  /// @throws Problem QUANTITY_INVALID or NUMBER_TOO_LONG when it is no number
  default BigDecimal number() {
    return this instanceof Number number ? number.value : Amounts.parse(text());
  }

  /// The moment; a day begins at midnight UTC.
  ///
  /// @throws Problem EVENT_TIME_INVALID when it is no time
  default Instant moment() {
    return switch (this) {
      case Moment moment -> moment.value;
      case Day day -> day.value.atStartOfDay(ZoneOffset.UTC).toInstant();
      case Text text -> momentOf(text.value);
      case Number number -> throw notATime(number.text(), "is a number");
    };
  }

  private static Instant momentOf(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw notATime(text, "is not an ISO 8601 time with a zone or offset");
    }
  }

  static Problem notATime(String text, String fault) {
    return new Problem(
        ProblemCode.EVENT_TIME_INVALID,
        "The time '%s' %s.".formatted(Problem.echo(text), fault),
        "Write it as 2026-11-23T10:00:00Z or with an offset, such as +07:00.");
  }
}

package aion.ingest.gate;

import static aion.problem.ProblemCode.IMPORT_ROW_INVALID;
import static aion.problem.ProblemCode.NUMBER_TOO_LONG;

import aion.problem.Problem;
import aion.quantity.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// How the text of a column becomes a value.
sealed interface ValueForm {
  /// @throws Problem when the text is no such value
  Cell parse(String text, int shiftDays);

  /// @param letters `upper` or `lower` to change the case, `keep` to leave it
  record AnyText(String letters) implements ValueForm {
    @Override
    public Cell parse(String text, int shiftDays) {
      return new Cell.Text(
          switch (letters) {
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "lower" -> text.toLowerCase(Locale.ROOT);
            default -> text;
          });
    }
  }

  /// @param group what separates groups of digits; empty when nothing does
  /// @param decimals the decimals to round to, half up; below zero to refuse more than are stored
  record Decimal(String sign, String group, int decimals) implements ValueForm {
    private static final int LONGEST = 40;

    @Override
    public Cell parse(String text, int shiftDays) {
      var number = group.isEmpty() ? text : text.replace(group, "");
      if (!sign.equals(".")) number = number.replace(".", "?").replace(sign, ".");
      return new Cell.Number(decimals < 0 ? Amounts.parse(number) : rounded(number));
    }

    private BigDecimal rounded(String text) {
      if (text.length() > LONGEST)
        throw new Problem(
            NUMBER_TOO_LONG,
            "The number '%s' has %d characters; a number has at most %d."
                .formatted(Problem.echo(text), text.length(), LONGEST),
            "Send fewer digits.");
      if (!text.matches("-?[0-9]+\\.[0-9]+(?:[eE]-?[0-9]{1,2})?")) return Amounts.parse(text);
      var number = new BigDecimal(text).setScale(decimals, RoundingMode.HALF_UP);
      return Amounts.parse(number.toPlainString());
    }
  }

  record Whole() implements ValueForm {
    @Override
    public Cell parse(String text, int shiftDays) {
      var number = Amounts.parse(text);
      if (number.scale() > 0)
        throw new Problem(
            IMPORT_ROW_INVALID,
            "'%s' is not a whole number.".formatted(Problem.echo(text)),
            "Send a number without decimals.");
      return new Cell.Number(number);
    }
  }

  record Date(List<DateTimeFormatter> formats, String shown) implements ValueForm {
    @Override
    public Cell parse(String text, int shiftDays) {
      for (var format : formats) {
        try {
          return new Cell.Day(LocalDate.parse(text, format).plusDays(shiftDays));
        } catch (DateTimeException e) {
          continue;
        }
      }
      throw notInForm(text, shown);
    }
  }

  /// Local times of a zone; without formats, ISO 8601 with an offset.
  record DateTime(List<DateTimeFormatter> formats, String shown, ZoneId zone) implements ValueForm {
    @Override
    public Cell parse(String text, int shiftDays) {
      if (formats.isEmpty())
        return new Cell.Moment(new Cell.Text(text).moment().plusSeconds(86_400L * shiftDays));
      for (var format : formats) {
        try {
          var local = LocalDateTime.parse(text, format).plusDays(shiftDays);
          return new Cell.Moment(local.atZone(zone).toInstant());
        } catch (DateTimeException e) {
          continue;
        }
      }
      throw notInForm(text, shown);
    }
  }

  private static Problem notInForm(String text, String shown) {
    return new Problem(
        IMPORT_ROW_INVALID,
        "'%s' is not a date of the form %s.".formatted(Problem.echo(text), shown),
        "Write it in that form.");
  }
}

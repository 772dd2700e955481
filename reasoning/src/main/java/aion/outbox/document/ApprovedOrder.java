package aion.outbox.document;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A purchase order exactly as it was approved.
///
/// @param hash SHA-256 of the payload it was read from
/// @param approvedAt when it was approved; every document of it bears this day, so that the same
///   order is the same bytes whenever it is sent
/// @param site the key of the location the goods go to; null when they go to none of ours
public record ApprovedOrder(
    String number,
    String hash,
    Instant approvedAt,
    String supplier,
    Currency currency,
    @Nullable String site,
    List<Line> lines,
    BigDecimal total) {
  /// A line of it.
  ///
  /// @param quantity in `unit`, a code of UN/ECE Recommendation 20
  /// @param unitPrice price of one unit, exact
  /// @param due the day the goods are wanted; null when none was said
  public record Line(
      String line,
      String item,
      BigDecimal quantity,
      String unit,
      BigDecimal unitPrice,
      @Nullable LocalDate due) {}

  public ApprovedOrder {
    lines = List.copyOf(lines);
    requireTotal(lines, total);
  }

  /// The day of the order.
  public LocalDate day() {
    return LocalDate.ofInstant(approvedAt, ZoneOffset.UTC);
  }

  /// What a line costs, in whole minor units of the currency.
  public BigDecimal amountOf(Line line) {
    return inMinorUnits(line.quantity.multiply(line.unitPrice));
  }

  /// An amount of money in whole minor units of the currency: two decimals of a euro, none of a
  /// yen.
  public BigDecimal inMinorUnits(BigDecimal amount) {
    return amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP);
  }

  /// The name that its documents share; the same order has the same name, a changed one another.
  public String fileName() {
    var name = new StringBuilder();
    for (var c : number.toCharArray()) {
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
      if (plain) name.append(c);
      else name.append("%%%02x".formatted((int) c));
      if (name.length() > 100) break;
    }
    return name + "-" + hash.substring(0, 8);
  }

  private static void requireTotal(List<Line> lines, BigDecimal total) {
    var exact =
        lines.stream()
            .map(line -> line.quantity.multiply(line.unitPrice))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    // Who rounds each line is off by half a unit of the total's last place a line, at the most.
    var most =
        new BigDecimal("0.5").multiply(total.ulp()).multiply(BigDecimal.valueOf(lines.size()));
    if (exact.subtract(total).abs().compareTo(most) > 0)
      throw new Problem(
          ProblemCode.DOCUMENT_INVALID,
          "The total %s of the order is not the sum %s of its lines."
              .formatted(total.toPlainString(), exact.toPlainString()),
          "Withdraw the order and decide anew.");
  }
}

package aion.quantity;

import static aion.problem.ProblemCode.UNIT_UNKNOWN;

import aion.problem.Problem;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/// An amount of a currency. `2.50 EUR` equals `2.5 EUR`.
///
/// @param amount at most 6 decimals, without trailing zeros
/// @param currency the ISO 4217 code, e.g. `EUR`
public record Money(BigDecimal amount, String currency) {
  private static final Set<String> CURRENCIES =
      Currency.availableCurrencies()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  public Money {
    if (!CURRENCIES.contains(currency))
      throw new Problem(
          UNIT_UNKNOWN,
          "There is no currency '%s'.".formatted(Problem.echo(currency)),
          "Use an ISO 4217 code of three capitals, such as EUR or IDR.");
    amount = Amounts.checked(amount);
  }

  /// The money of so many millionths of the currency's unit.
  public static Money ofMillionths(long millionths, String currency) {
    return new Money(BigDecimal.valueOf(millionths, Amounts.DECIMALS), currency);
  }

  /// The amount as whole millionths, as the graph stores it.
  public long millionths() {
    return amount.setScale(Amounts.DECIMALS).unscaledValue().longValueExact();
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}

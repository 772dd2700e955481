package aion.recommendation;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A value in a sentence.
public sealed interface Argument {
  /// A name, a unit's symbol, or a word that the sentence selects by.
  record Text(String value) implements Argument {}

  /// A count, an amount or a share.
  record Number(BigDecimal value) implements Argument {
    static Number of(long value) {
      return new Number(BigDecimal.valueOf(value));
    }
  }

  record Day(LocalDate value) implements Argument {}

  /// A price or a cost: only for readers who see prices.
  record Price(BigDecimal amount, String currency) implements Argument {}
}

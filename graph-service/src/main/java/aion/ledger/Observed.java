package aion.ledger;

import aion.vocabulary.SignalId;
import java.math.BigDecimal;

/// A value of a signal. The posting's valid time is when it was true; a later posting for the same
/// valid time is a new vintage, the earlier stays.
///
/// @param value at most six decimals, in the signal's unit
public record Observed(SignalId signal, BigDecimal value) implements Fact {
  @Override
  public String kind() {
    return "observation";
  }
}

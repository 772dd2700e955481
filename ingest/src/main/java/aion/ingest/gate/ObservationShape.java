package aion.ingest.gate;

import aion.ledger.Fact;
import aion.ledger.Observed;
import aion.vocabulary.SignalId;
import java.util.List;

/// A value of a signal.
record ObservationShape(Field signal, Field value) implements Entry.FactShape {
  @Override
  public Fact fact(Frame frame) {
    return new Observed(new SignalId(signal.text(frame)), value.number(frame));
  }

  @Override
  public List<Field> fields() {
    return List.of(signal, value);
  }
}

package aion.vocabulary;

/// The key of a signal within its class; see [Key] for what it may hold.
public record SignalId(String value) {
  public SignalId {
    Key.check("signal", value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package aion.vocabulary;

/// The key of a lot within its class; see [Key] for what it may hold.
public record LotId(String value) {
  public LotId {
    Key.check("lot", value);
  }

  @Override
  public String toString() {
    return value;
  }
}

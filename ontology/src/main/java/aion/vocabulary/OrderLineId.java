package aion.vocabulary;

/// The key of a purchase order line within its class; see [Key] for what it may hold.
public record OrderLineId(String value) {
  public OrderLineId {
    Key.check("purchase order line", value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package aion.vocabulary;

/// The key of a supplier within its class; see [Key] for what it may hold.
public record SupplierId(String value) {
  public SupplierId {
    Key.check("supplier", value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package aion.vocabulary;

/// The key of an item within its class; see [Key] for what it may hold.
public record ItemId(String value) {
  public ItemId {
    Key.check("item", value);
  }

  @Override
  public String toString() {
    return value;
  }
}

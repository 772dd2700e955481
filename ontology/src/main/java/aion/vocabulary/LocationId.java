package aion.vocabulary;

/// The key of a location within its class; see [Key] for what it may hold.
public record LocationId(String value) {
  public LocationId {
    Key.check("location", value);
  }

  @Override
  public String toString() {
    return value;
  }
}

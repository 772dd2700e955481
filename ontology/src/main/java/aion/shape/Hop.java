package aion.shape;

/// One step from a member to others.
///
/// @param property the IRI of the property
/// @param backwards whether the step goes from the value to the member that has it
/// @param repeated whether it is taken any number of times
public record Hop(String property, boolean backwards, boolean repeated) {
  /// The same step from its end.
  public Hop turned() {
    return new Hop(property, !backwards, repeated);
  }

  Hop repeatedly() {
    return new Hop(property, backwards, true);
  }
}

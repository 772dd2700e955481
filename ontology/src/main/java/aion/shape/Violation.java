package aion.shape;

/// One way in which a member does not fit the shape of its class.
///
/// @param focus the IRI of the member
/// @param path the IRI of the property, empty when the fault is not of one property
/// @param constraint what was not met, as SHACL calls it, e.g. `MinCount`
/// @param message what is wrong, in one sentence with the offending value
public record Violation(String focus, String path, String constraint, String message) {}

package aion.shape;

import aion.vocabulary.Texts;

/// One way in which a member does not fit the shape of its class.
///
/// @param focus the IRI of the member
/// @param path the IRI of the property, empty when the fault is not of one property
/// @param constraint what was not met, as SHACL calls it, e.g. `MinCount`
/// @param severity how much it matters, as the shape says (`sh:severity`)
/// @param texts what is wrong, in one sentence with the offending value
public record Violation(
    String focus, String path, String constraint, Severity severity, Texts texts) {
  /// How much a fault matters: only a [#VIOLATION] keeps a change out.
  public enum Severity {
    VIOLATION,
    WARNING,
    INFO
  }

  /// The sentence in English.
  public String message() {
    return texts.english();
  }

  public boolean refuses() {
    return severity == Severity.VIOLATION;
  }
}

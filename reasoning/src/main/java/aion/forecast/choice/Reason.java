package aion.forecast.choice;

import java.util.List;

/// Why a forecast is what it is.
///
/// @param kind what kind of series it was taken for
/// @param parts the models that were combined, by weight
/// @param origins from how many points in the past the models were tried; 0 when the series is too
///   short
/// @param notes what else a reader should know, one sentence each
public record Reason(String kind, List<Part> parts, int origins, List<String> notes) {
  /// A model of the combination.
  ///
  /// @param weight share of the combination, from 0 to 1
  /// @param loss mean pinball loss where it was tried, over that of the best; NaN when not tried
  public record Part(String model, double weight, double loss) {}

  public Reason {
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }

  /// In one line, e.g. `smooth: 40 % ETS(M,A,M), 35 % Theta; tried from 12 origins`.
  public String text() {
    var text = new StringBuilder(kind);
    String separator = ": ";
    for (var part : parts) {
      text.append(separator)
          .append(Math.round(100 * part.weight()))
          .append(" % ")
          .append(part.model());
      separator = ", ";
    }
    text.append(origins > 0 ? "; tried from " + origins + " origins" : "; not tried: too short");
    for (var note : notes) text.append("; ").append(note);
    return text.toString();
  }
}

package aion.forecast.model;

import java.util.Optional;

/// A way to forecast a series.
public interface Model {
  /// What kind of model it is; the same in every forecast.
  String name();

  /// The model fitted to the history; empty when the history is too short for it or of the wrong
  /// kind.
  Optional<Fit> fit(History history);
}

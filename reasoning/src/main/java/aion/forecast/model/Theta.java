package aion.forecast.model;

import java.util.Optional;

/// The theta method and its descendants. The standard method (Assimakopoulos & Nikolopoulos 2000)
/// is simple exponential smoothing with half the slope of the trend as drift; the optimised ones
/// (Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler 2016) search theta too, with the line of
/// the whole history or, dynamic, with the line up to each period. The season is taken out by
/// classical decomposition when the autocorrelation shows one.
public final class Theta implements Model {
  /// Which of the family.
  public enum Kind {
    STANDARD("Theta"),
    OPTIMISED("Optimised Theta"),
    DYNAMIC("Dynamic Optimised Theta");

    final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  private final Kind kind;

  public Theta(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String name() {
    return kind.text;
  }

  @Override
  public Optional<Fit> fit(History history) {
    if (history.length() < 4) return Optional.empty();
    if (!Seasons.show(history)) return Optional.of(plain(new History(history.values(), 1)));
    boolean factors = history.isPositive();
    double[] indices = Seasons.indices(history, factors);
    var inner = plain(Adjusted.adjust(history, indices, factors));
    return Optional.of(new Adjusted(inner, indices, factors, history.length()));
  }

  private ThetaFit plain(History history) {
    var fit = new ThetaFit(kind, history);
    boolean standard = kind == Kind.STANDARD;
    double[] places = standard ? new double[] {0, 0} : new double[] {0, 0, 0};
    NelderMead.minimize(fit::cost, places, 1, standard ? 80 : 140);
    fit.settle(places);
    return fit;
  }
}

package aion.forecast.model;

/// The order of a seasonal ARIMA model: `ARIMA(p,d,q)(P,D,Q)[m]`, with a constant or without.
record ArimaOrder(
    int p,
    int d,
    int q,
    int seasonalP,
    int seasonalD,
    int seasonalQ,
    int season,
    boolean constant) {
  private static final int MOST = 3;
  private static final int MOST_SEASONAL = 1;

  ArimaOrder with(int p, int q, int seasonalP, int seasonalQ, boolean constant) {
    return new ArimaOrder(p, d, q, seasonalP, seasonalD, seasonalQ, season, constant);
  }

  boolean isAllowed() {
    return p >= 0
        && q >= 0
        && p <= MOST
        && q <= MOST
        && seasonalP >= 0
        && seasonalQ >= 0
        && seasonalP <= MOST_SEASONAL
        && seasonalQ <= MOST_SEASONAL
        && (season > 1 || seasonalP + seasonalQ == 0);
  }

  int coefficients() {
    return p + q + seasonalP + seasonalQ;
  }

  int estimated() {
    return coefficients() + (constant ? 1 : 0) + 1;
  }

  String text() {
    var text = "ARIMA(%d,%d,%d)".formatted(p, d, q);
    if (season > 1) text += "(%d,%d,%d)[%d]".formatted(seasonalP, seasonalD, seasonalQ, season);
    return constant ? text + " with " + (d + seasonalD > 0 ? "drift" : "mean") : text;
  }
}

package aion.policy.stated;

/// The standard normal distribution.
public final class Bell {
  private Bell() {}

  public static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  /// The probability of at most z, by Marsaglia's series (2004), to about 15 digits.
  public static double below(double z) {
    if (z < -37) return 0;
    if (z > 8.2) return 1;
    if (z < -6) return tail(-z);
    double sum = z;
    double term = z;
    for (int i = 3; Math.abs(term) > 1e-17 * Math.abs(sum) && i < 400; i += 2)
      sum += term = term * z * z / i;
    return 0.5 + sum * density(z);
  }

  /// The z below which the share lies.
  public static double quantile(double share) {
    double low = -37;
    double high = 8.2;
    for (int i = 0; i < 200 && high - low > 1e-15; i++) {
      double middle = (low + high) / 2;
      if (below(middle) < share) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }

  /// E[(Z - z)+].
  public static double loss(double z) {
    return density(z) - z * (1 - below(z));
  }

  // Laplace's continued fraction, which is exact far out.
  private static double tail(double z) {
    double fraction = z;
    for (int i = 60; i > 0; i--) fraction = z + i / fraction;
    return density(z) / fraction;
  }
}

package aion.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The demand from ordering until the goods arrive, and for `further` days after. Demand and lead
/// time are taken as independent and combined exactly, by the weights of the lead times.
public final class DemandOverLeadTime {
  private record Part(double probability, EmpiricalDistribution demand) {}

  private final List<Part> parts = new ArrayList<>();

  public DemandOverLeadTime(Demand demand, LeadTime leadTime, int further) {
    leadTime
        .probabilities()
        .forEach((days, p) -> parts.add(new Part(p, demand.over(days + further))));
  }

  public double mean() {
    return weighted(EmpiricalDistribution::mean);
  }

  public double probabilityAbove(double level) {
    return weighted(demand -> demand.probabilityAbove(level));
  }

  /// `E[(X - level)+]`.
  public double expectedShortfall(double level) {
    return weighted(demand -> demand.expectedShortfall(level));
  }

  /// The smallest value that demand does not exceed with this probability (the inverse of the
  /// distribution function).
  public double quantile(double probability) {
    double low = parts.stream().mapToDouble(p -> p.demand.smallest()).min().orElseThrow();
    double high = parts.stream().mapToDouble(p -> p.demand.largest()).max().orElseThrow();
    double tolerated = 1 - probability + 1e-12;
    if (probabilityAbove(low) <= tolerated) return low;
    for (int step = 0; step < 60 && Math.nextUp(low) < high; step++) {
      double middle = low + (high - low) / 2;
      if (probabilityAbove(middle) <= tolerated) high = middle;
      else low = middle;
    }
    double below = low;
    return parts.stream()
        .mapToDouble(p -> p.demand.nextAbove(below))
        .filter(value -> value > below)
        .min()
        .orElse(high);
  }

  private double weighted(ToDoubleFunction<EmpiricalDistribution> of) {
    double sum = 0;
    for (var part : parts) sum += part.probability * of.applyAsDouble(part.demand);
    return sum;
  }
}

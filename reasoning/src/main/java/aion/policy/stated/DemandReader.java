package aion.policy.stated;

import aion.problem.Problem;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Reads the object that says how demand is distributed.
final class DemandReader {
  private static final int LARGEST = 1_000_000;
  private static final double MEAN = 100_000;

  private DemandReader() {}

  static Demand read(Fields demand) {
    var name = demand.text("distribution");
    return switch (name) {
      case "poisson" -> new Demand.Poisson(mean(demand));
      case "geometric" -> new Demand.Geometric(mean(demand));
      case "uniform" -> uniform(demand);
      case "normal" -> new Demand.Normal(mean(demand), deviation(demand));
      case "negative_binomial" -> negativeBinomial(demand);
      case "pmf" -> pmf(demand.node("values"), demand.at("values"));
      default ->
          throw Fields.invalid(
              "%s is '%s'; it must be poisson, geometric, uniform, normal, negative_binomial or pmf."
                  .formatted(demand.at("distribution"), Problem.echo(name)));
    };
  }

  private static double mean(Fields demand) {
    double mean = demand.above("mean", 0);
    if (mean > MEAN)
      throw Fields.invalid(
          "%s is %s; at most %s a period can be reckoned with. Use a larger unit."
              .formatted(demand.at("mean"), Fields.shown(mean), Fields.shown(MEAN)));
    return mean;
  }

  private static double deviation(Fields demand) {
    double sd = demand.above("sd", 0);
    if (sd > MEAN)
      throw Fields.invalid(
          "%s is %s; at most %s can be reckoned with."
              .formatted(demand.at("sd"), Fields.shown(sd), Fields.shown(MEAN)));
    return sd;
  }

  private static Demand uniform(Fields demand) {
    int low = demand.whole("low", 0, LARGEST);
    int high = demand.whole("high", 0, LARGEST);
    if (high < low)
      throw Fields.invalid(
          "%s is %d, below %s, which is %d."
              .formatted(demand.at("high"), high, demand.at("low"), low));
    return new Demand.Uniform(low, high);
  }

  private static Demand negativeBinomial(Fields demand) {
    double mean = mean(demand);
    double sd = deviation(demand);
    if (sd * sd <= mean)
      throw Fields.invalid(
          "The variance of a negative binomial demand is above its mean, and %s squared is %s against a mean of %s."
              .formatted(demand.at("sd"), Fields.shown(sd * sd), Fields.shown(mean)));
    return new Demand.NegativeBinomial(mean, sd);
  }

  /// Probabilities by quantity, as an object, or of 0, 1, 2 … as a list.
  static Demand pmf(JsonNode values, String at) {
    var law = new TreeMap<Integer, Double>();
    if (values.isArray()) {
      for (int i = 0; i < values.size(); i++)
        law.put(i, Fields.number(values.get(i), at + "[" + i + "]", 0, 1));
    } else if (values.isObject()) {
      for (var entry : values.properties())
        law.put(
            quantity(entry, at), Fields.number(entry.getValue(), at + "." + entry.getKey(), 0, 1));
    } else {
      throw Fields.wrongAt(at, values, "an object of probabilities by quantity, or a list");
    }
    double sum = law.values().stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > 1e-6)
      throw Fields.invalid(
          "The probabilities of %s sum to %s instead of 1.".formatted(at, Fields.shown(sum)));
    if (law.lastKey() == 0 || law.tailMap(1).values().stream().allMatch(p -> p == 0))
      throw Fields.invalid("%s says that nothing is ever asked for.".formatted(at));
    return new Demand.Pmf(law);
  }

  private static int quantity(Map.Entry<String, JsonNode> entry, String at) {
    if (!entry.getKey().matches("[0-9]{1,6}"))
      throw Fields.invalid(
          "'%s' in %s is no quantity; it must be a whole number from 0 to 999999."
              .formatted(Problem.echo(entry.getKey()), at));
    return Integer.parseInt(entry.getKey());
  }
}

package aion.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Models beside the figures of R 4 with its package forecast, on series that come with R.
class ModelsTest {
  // The flow of the Nile at Aswan, 1871 to 1970.
  private static final double[] NILE = {
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180,
    799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833,
    701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845,
    864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649,
    846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815,
    1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
  };
  // Accidental deaths in the USA by month, 1973 to 1978.
  private static final double[] DEATHS = {
    9007, 8106, 8928, 9137, 10017, 10826, 11317, 10744, 9713, 9938, 9161, 8927, 7750, 6981, 8038,
    8422, 8714, 9512, 10120, 9823, 8743, 9129, 8710, 8680, 8162, 7306, 8124, 7870, 9387, 9556,
    10093, 9620, 8285, 8466, 8160, 8034, 7717, 7461, 7767, 7925, 8623, 8945, 10078, 9179, 8037,
    8488, 7874, 8647, 7792, 6957, 7726, 8106, 8890, 9299, 10625, 9302, 8314, 8850, 8265, 8796, 7836,
    6892, 7791, 8192, 9115, 9434, 10484, 9827, 9110, 9070, 8633, 9240
  };

  @Test
  void theta_is_that_of_r() { // thetaf(Nile, h = 3)
    assertMeans(
        new Theta(Theta.Kind.STANDARD), new History(NILE, 1), 1.1, 799.812, 798.455, 797.098);
  }

  @Test
  void ets_is_near_that_of_r() { // ets(Nile) is ETS(M,N,N), ets(USAccDeaths) is ETS(A,N,A)
    assertThat(new Ets().fit(new History(NILE, 1)).orElseThrow().name()).isEqualTo("ETS(M,N,N)");
    assertMeans(new Ets(), new History(NILE, 1), 0.1, 838.875, 838.875);
    assertMeans(
        new Ets(),
        new History(DEATHS, 12),
        2.5,
        8397.5,
        7599.2,
        8396.6,
        8646.5,
        9443.4,
        9893.1,
        10819.1,
        10107.1,
        9015.2,
        9354.4,
        8880.4);
  }

  @Test
  void arima_is_near_that_of_r() { // auto.arima(USAccDeaths) is ARIMA(0,1,1)(0,1,1)[12]
    var history = new History(DEATHS, 12);

    assertThat(new Arima().fit(history).orElseThrow().name()).startsWith("ARIMA(0,1,1)(0,1,1)[12]");
    assertMeans(
        new Arima(),
        history,
        3,
        8336.1,
        7531.8,
        8314.6,
        8616.9,
        9488.9,
        9859.8,
        10907.5,
        10086.5,
        9165.0,
        9384.3,
        8885.0);
  }

  @Test
  void the_unit_root_test_is_that_of_r() { // urca::ur.kpss(Nile, use.lag = 2)
    assertThat(Differences.kpss(NILE)).isCloseTo(1.315226, withPercentage(0.001));
  }

  @Test
  void drift_and_the_seasonal_naive_are_those_of_r() { // rwf(drift = TRUE), snaive
    assertMeans(new Simple.Drift(), new History(NILE, 1), 0.001, 736.1616, 732.3232);
    assertMeans(new Simple.SeasonalNaive(), new History(DEATHS, 12), 0.001, 7836, 6892, 7791);
    var outlook = outlook(new Simple.SeasonalNaive(), new History(DEATHS, 12), 1);
    assertThat(outlook.quantiles(0)[11]).isCloseTo(8552.907, withPercentage(1));
  }

  @Test
  void croston_is_that_of_r_and_sba_corrects_it() { // croston(y, alpha = 0.1)
    double[] demand = {0, 2, 0, 0, 3, 0, 1, 0, 0, 0, 4, 0, 0, 2, 0, 0, 0, 3, 0, 1};

    double rate = Intermittent.croston(demand, 0.1, false);

    assertThat(rate).isCloseTo(0.8634912, withPercentage(0.001));
    assertThat(Intermittent.croston(demand, 0.1, true))
        .isCloseTo(0.95 * rate, withPercentage(0.001));
  }

  @Test
  void counts_are_those_of_r() { // qnbinom(c(.1, .5, .9, .99), size = 2, mu = 3); qpois(…, 2.5)
    var outlook = new Outlook(2);

    Shape.counts(outlook, 0, 3, 7.5, 0);
    Shape.counts(outlook, 1, 2.5, 2.5, 0);

    assertThat(at(outlook, 0, 3, 7, 11, 14)).containsExactly(0, 2, 7, 12);
    assertThat(at(outlook, 1, 3, 7, 11, 14)).containsExactly(1, 2, 5, 7);
  }

  @Test
  void the_variance_of_a_random_walk_grows_with_its_steps_and_that_of_its_sums_faster() {
    var random = new Random(3);
    double[] walk = new double[400];
    for (int t = 1; t < walk.length; t++) walk[t] = walk[t - 1] + random.nextGaussian();
    var fit = new Simple.Naive().fit(new History(walk, 1)).orElseThrow();
    var periods = new Outlook(9);
    var sums = new Outlook(9);

    fit.predict(periods);
    fit.predictSums(sums);

    double one = periods.deviation(0);
    assertThat(periods.deviation(8)).isCloseTo(3 * one, withPercentage(0.001));
    // The first shock is in all nine summands, the last in one: 1 + 4 + 9 + … + 81 = 285.
    assertThat(sums.deviation(8)).isCloseTo(Math.sqrt(285) * one, withPercentage(0.001));
  }

  @Test
  void complex_smoothing_follows_a_season() {
    double[] waves =
        IntStream.range(0, 96).mapToDouble(t -> 50 + 10 * Math.sin(t * Math.PI / 6)).toArray();

    var outlook = outlook(new Ces(), new History(waves, 12), 12);

    for (int h = 0; h < 12; h++)
      assertThat(outlook.means()[h])
          .isCloseTo(50 + 10 * Math.sin((96 + h) * Math.PI / 6), withPercentage(5));
  }

  private static void assertMeans(Model model, History history, double percent, double... means) {
    var outlook = outlook(model, history, means.length);
    for (int h = 0; h < means.length; h++)
      assertThat(outlook.means()[h])
          .as("%s, step %d", model.name(), h + 1)
          .isCloseTo(means[h], withPercentage(percent));
  }

  private static Outlook outlook(Model model, History history, int horizon) {
    var outlook = new Outlook(horizon);
    model.fit(history).orElseThrow().predict(outlook);
    return outlook;
  }

  private static double[] at(Outlook outlook, int step, int... levels) {
    return Arrays.stream(levels).mapToDouble(level -> outlook.quantiles(step)[level]).toArray();
  }
}

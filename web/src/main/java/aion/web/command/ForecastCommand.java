package aion.web.command;

import aion.forecast.choice.Forecaster;
import aion.forecast.series.Findings;
import aion.forecast.series.Series;
import aion.forecast.series.SeriesFile;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Forecasts of the series in a file.
@Command(
    name = "forecast",
    description = {
      "Forecasts the series of a CSV file, without a server. The file has a row for each value with",
      "the columns id, period and value; the answer has a row for each step with its mean and its",
      "quantiles. The same file gives the same answer. docs/FORECASTS.md describes the models, the",
      "forms of a period, and what becomes of gaps, repeats and values that are no numbers."
    },
    mixinStandardHelpOptions = true)
final class ForecastCommand implements Callable<Integer> {
  @Option(
      names = "--in",
      paramLabel = "F.csv",
      required = true,
      description = "The series: id,period,value.")
  private Path in = Path.of("");

  @Option(
      names = "--horizon",
      paramLabel = "H",
      required = true,
      description = "How many periods to look ahead, from 1 to 1000.")
  private int horizon;

  @Option(
      names = "--season",
      paramLabel = "M",
      description = {
        "How many periods make a season; 1 for none. Seen from the periods when it is not given:",
        "days 7, weeks 52, months 12, quarters 4, years and numbers 1."
      })
  private @Nullable Integer season;

  @Option(
      names = "--quantiles",
      paramLabel = "Q",
      split = ",",
      defaultValue = "0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9",
      description = "Probabilities above 0 and below 1, ascending (default: ${DEFAULT-VALUE}).")
  private List<String> quantiles = List.of();

  @Option(
      names = "--cumulated",
      description = "Forecast the sum of the periods from 1 to each step instead of each period.")
  private boolean cumulated;

  @Option(
      names = "--out",
      paramLabel = "F.csv",
      required = true,
      description = "Where the forecasts go: id,step,mean,q0.1,...")
  private Path out = Path.of("");

  @Option(
      names = "--why",
      paramLabel = "F.csv",
      description = "Where the models, weights and treatments of each series go: id,reason.")
  private @Nullable Path why;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    double[] asked = probabilities();
    int of = checked();
    var findings = new Findings();
    var file = new SeriesFile(in, of, findings);
    var survey = file.survey();
    findings.clear(); // the rows are met again below
    if (!survey.together())
      say("The rows of some series do not stand together: the file is held in memory.");
    long start = System.nanoTime();
    long written;
    try (var output = new ForecastOutput(out, why, quantiles, asked, cumulated);
        var work =
            new InOrder<Series, ForecastOutput.Lines>(
                series -> output.lines(series, new Forecaster().forecast(series, horizon)),
                output::write)) {
      var progress = new SeriesProgress(survey.count(), spec.commandLine().getErr());
      file.forEach(
          survey.together(),
          series -> {
            work.take(series);
            progress.step();
          });
      work.finish();
      written = output.count();
    }
    findings.shown().forEach(finding -> say("%s", finding));
    if (findings.rows() + findings.series() > findings.shown().size())
      say("... and %,d more", findings.rows() + findings.series() - findings.shown().size());
    double seconds = (System.nanoTime() - start) / 1e9;
    say(
        "%,d series forecast in %.1f seconds (%.0f a second); %,d rows with findings, %,d series without a forecast",
        written, seconds, written / Math.max(seconds, 1e-9), findings.rows(), findings.series());
    return ExitCode.OK;
  }

  private int checked() {
    if (horizon < 1 || horizon > Forecaster.LONGEST_HORIZON)
      throw invalid(
          "A horizon of %d periods cannot be forecast.".formatted(horizon),
          "Give --horizon a whole number from 1 to %d.".formatted(Forecaster.LONGEST_HORIZON));
    if (season != null && (season < 1 || season > Series.LONGEST_SEASON))
      throw invalid(
          "A season of %d periods cannot be used.".formatted(season),
          "Give --season a whole number from 1 (none) to %d.".formatted(Series.LONGEST_SEASON));
    if (isSame(in, out) || (why != null && (isSame(in, why) || isSame(out, why))))
      throw new Problem(
          ProblemCode.FILE_NAME_INVALID,
          "The file '%s' is named twice.".formatted(isSame(in, out) ? in : why),
          "Give --in, --out and --why different files.");
    return season == null ? 0 : season;
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private double[] probabilities() {
    var all = new double[quantiles.size()];
    Arrays.setAll(all, i -> probability(quantiles.get(i)));
    for (int i = 1; i < all.length; i++)
      if (all[i] <= all[i - 1])
        throw invalid(
            "The quantiles are not ascending: %s comes after %s."
                .formatted(quantiles.get(i), quantiles.get(i - 1)),
            "Give each once, the smallest first.");
    return all;
  }

  private static double probability(String text) {
    double value;
    try {
      value = Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      value = Double.NaN;
    }
    if (value > 0 && value < 1) return value;
    throw invalid(
        "The quantile '%s' is no probability above 0 and below 1.".formatted(Problem.echo(text)),
        "Use numbers like 0.1 or 0.975.");
  }

  private static Problem invalid(String what, String remedy) {
    return new Problem(ProblemCode.QUANTITY_INVALID, what, remedy);
  }

  private void say(String line, Object... values) {
    spec.commandLine().getErr().println(String.format(Locale.ROOT, line, values));
    spec.commandLine().getErr().flush();
  }
}

package aion.web.bench;

import aion.forecast.choice.Forecaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// R's package forecast on the same series in the same run, each alone on one core.
final class ForecastAgainstR {
  private final Report report;
  private final Path folder;

  ForecastAgainstR(Report report, Path folder) {
    this.report = report;
    this.folder = folder;
  }

  void measure(List<ForecastCase> cases) {
    try (var script = ForecastAgainstR.class.getResourceAsStream("/bench/forecast.R")) {
      if (script == null) throw new IllegalStateException("The R script is not in the program.");
      Files.write(folder.resolve("forecast.R"), script.readAllBytes());
      Files.write(folder.resolve("series.txt"), lines(cases));
      run(cases);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(List<ForecastCase> cases) throws IOException {
    if (!runs()) {
      report.note(
          "R was not compared: Rscript or its package forecast was not found (Debian: r-cran-forecast).");
      return;
    }
    for (var line : Files.readAllLines(folder.resolve("answer.txt"))) {
      var parts = line.split(" ");
      if (parts[0].equals("seconds"))
        report.put(
            "forecast on one core",
            "series/s",
            "R " + parts[1],
            new BigDecimal(cases.size() / Double.parseDouble(parts[2]))
                .setScale(1, java.math.RoundingMode.HALF_UP));
    }
    for (var method : List.of("ets", "thetaf", "auto.arima")) {
      var scores = new ForecastScores();
      for (var line : Files.readAllLines(folder.resolve("answer.txt"))) {
        var parts = line.split(" ");
        if (!parts[0].equals(method)) continue;
        double[] points = Arrays.stream(parts).skip(2).mapToDouble(Double::parseDouble).toArray();
        scores.points(cases.get(Integer.parseInt(parts[1]) - 1), points);
      }
      report.put("MASE of these series", "", "R " + method, ForecastAccuracy.fine(scores.mase()));
    }
    ours(cases);
  }

  private void ours(List<ForecastCase> cases) {
    var scores = new ForecastScores();
    var points = new ArrayList<double[]>();
    var time =
        Figures.time(() -> {
          for (var given : cases) {
            var forecast = new Forecaster().forecast(given.known(), given.then().length);
            var medians = new double[given.then().length];
            for (int h = 0; h < medians.length; h++) medians[h] = forecast.quantiles(h + 1, 0.5)[0];
            points.add(medians);
          }
        });
    for (int i = 0; i < cases.size(); i++) scores.points(cases.get(i), points.get(i));
    report.put(
        "forecast on one core",
        "series/s",
        "ours, all models",
        BigDecimal.valueOf(cases.size() / (time.toNanos() / 1e9))
            .setScale(1, java.math.RoundingMode.HALF_UP));
    report.put(
        "MASE of these series", "", "ours, all models", ForecastAccuracy.fine(scores.mase()));
    report.note(
        "R: ets, thetaf and auto.arima with their defaults, one after the other in one process, %,d monthly series of M3; ours in one thread with trials, combination and calibration."
            .formatted(cases.size()));
  }

  private boolean runs() throws IOException {
    try {
      var process =
          new ProcessBuilder("Rscript", "forecast.R")
              .directory(folder.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no R on this machine
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// A line for each series: season, horizon, values.
  private static List<String> lines(List<ForecastCase> cases) {
    return cases.stream()
        .map(given ->
            given.known().season()
                + " "
                + given.then().length
                + " "
                + Arrays.stream(given.known().values())
                    .mapToObj(Double::toString)
                    .collect(Collectors.joining(" ")))
        .toList();
  }
}

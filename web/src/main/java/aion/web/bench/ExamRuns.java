package aion.web.bench;

import aion.policy.decide.StateAnswers;
import aion.policy.stated.Demand;
import aion.policy.stated.DualSourcing;
import aion.policy.stated.LostSales;
import aion.policy.stated.ProblemReader;
import aion.policy.stated.StatedProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The independent examiner: asks for the order in every state and evaluates the answered rule.
final class ExamRuns {
  /// @param spec as exam.py reads it
  private record Exam(String spec, StatedProblem problem) {}

  private final Path inventory;
  private final Path scratch;
  private final Report report;

  ExamRuns(Path inventory, Path scratch, Report report) {
    this.inventory = inventory;
    this.scratch = scratch;
    this.report = report;
  }

  /// @return whether the mean gaps are within their bars; true when there is no Python to ask
  boolean measure() {
    if (!canRun()) {
      report.note("exam.py was not run: it needs python3 with numpy, which was not found.");
      return true;
    }
    boolean held =
        gaps(
            "dual sourcing",
            0.10,
            List.of(
                dual(2, 105, 5, 495, 4),
                dual(2, 110, 5, 495, 4),
                dual(3, 105, 5, 495, 4),
                dual(3, 110, 5, 495, 4),
                dual(4, 110, 5, 495, 3),
                dual(2, 150, 5, 45, 6),
                dual(3, 120, 2, 95, 3)));
    held &=
        gaps(
            "lost sales",
            0.5,
            List.of(
                lost(1, 4, 5, "poisson"),
                lost(2, 9, 5, "poisson"),
                lost(3, 19, 5, "poisson"),
                lost(2, 39, 3, "poisson"),
                lost(1, 99, 5, "geometric"),
                lost(2, 4, 5, "geometric"),
                lost(2, 19, 4, "geometric")));
    report.note(
        "exam.py asks for the order in every state of its own model and evaluates the answered rule exactly; all but three of its instances are not among the worked examples.");
    return held;
  }

  private static Exam dual(int lead, double express, double holding, double backlog, int most) {
    return new Exam(
        "dual:l=%d,ce=%s,h=%s,b=%s,dmax=%d".formatted(lead, express, holding, backlog, most),
        new DualSourcing(
            new Demand.Uniform(0, most), holding, backlog, 100, express, lead, 0, null));
  }

  private static Exam lost(int lead, double penalty, double mean, String law) {
    return new Exam(
        "lost:L=%d,p=%s,mean=%s,dist=%s".formatted(lead, penalty, mean, law),
        new LostSales(
            law.equals("poisson") ? new Demand.Poisson(mean) : new Demand.Geometric(mean),
            1,
            penalty,
            0,
            lead,
            null));
  }

  private boolean gaps(String title, double bar, List<Exam> exams) {
    double sum = 0;
    double worst = 0;
    for (var exam : exams) {
      double gap = gap(exam);
      sum += gap;
      worst = Math.max(worst, gap);
      report.put("exam.py " + exam.spec, "% above the optimum", "found", Figures.rounded(gap, 4));
    }
    report.put(
        "exam.py %s: mean gap of %d".formatted(title, exams.size()),
        "%, bar " + bar,
        "found",
        Figures.rounded(sum / exams.size(), 4));
    return sum / exams.size() <= bar;
  }

  private double gap(Exam exam) {
    try {
      var states = run("states", exam.spec).lines().toList();
      var answers = new StateAnswers(exam.problem);
      var lines = new ArrayList<String>();
      for (int i = 0; i < states.size(); i++) lines.add(answers.answer(states.get(i), i + 1));
      var file = scratch.resolve("answers.jsonl");
      Files.write(file, lines);
      var score = run("score", exam.spec, file.toAbsolutePath().toString());
      return ProblemReader.parse(score).path("gap_pct").doubleValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean canRun() {
    try {
      run("states", "lost:L=1,p=4");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private String run(String... arguments) throws IOException {
    var command = new ArrayList<>(List.of("python3", "-B", "exam.py"));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command)
            .directory(inventory.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) throw new IOException("exam.py failed on " + command);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while exam.py ran.", e);
    }
    return text;
  }
}

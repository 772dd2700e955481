package aion.web.command;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import aion.policy.decide.Answer;
import aion.policy.decide.Decisions;
import aion.policy.decide.StateAnswers;
import aion.policy.stated.ProblemReader;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The policy engine on stated problems.
@Command(
    name = "decide",
    description = {
      "Answers a stated problem of ordering: what to do, what it costs, and how far from the best that",
      "can be. Works without a server. Kinds: order_allocation, dual_sourcing, lost_sales, s_S, r_Q,",
      "newsvendor, eoq, wagner_whitin, guaranteed_service, price_aware; docs/DECIDE.md shows the fields",
      "of each. A problem that cannot hold is named in the answer, and the command exits with 1."
    },
    mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(NON_EMPTY))
          .build();

  /// What the answer's file says when there is no answer.
  record Refusal(ProblemCode code, String what, String remedy) {}

  @Option(
      names = "--in",
      paramLabel = "F.json",
      required = true,
      description = "The problem: a JSON object with its kind, or a list of them.")
  private Path in = Path.of("");

  @Option(
      names = "--states",
      paramLabel = "F.jsonl",
      description = {
        "States of a dual_sourcing or lost_sales problem, one JSON object a line:",
        "{\"y\":3,\"pipe\":[2]} or {\"x\":3,\"pipe\":[2]}; the answer then has a line for each."
      })
  private @Nullable Path states;

  @Option(
      names = "--out",
      paramLabel = "F",
      required = true,
      description = "Where the answer goes: JSON, with --states one JSON object a line.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      write(states == null ? answer() : answerStates(states));
    } catch (Problem e) {
      write(
          JSON.writeValueAsString(Map.of("problem", new Refusal(e.code(), e.what(), e.remedy()))));
      throw e;
    }
    return ExitCode.OK;
  }

  private String answer() {
    var reader = new ProblemReader(folder());
    var node = ProblemReader.parse(TextFile.read(in));
    if (!node.isArray()) return JSON.writeValueAsString(answer(reader.read(node)));
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      try {
        answers.add(answer(reader.read(node.get(i))));
      } catch (Problem e) {
        throw new Problem(
            e.code(), "Problem %d of the list: %s".formatted(i + 1, e.what()), e.remedy());
      }
    }
    return JSON.writeValueAsString(answers);
  }

  private Answer answer(ProblemReader.Read read) {
    warn(read);
    return Decisions.answer(read);
  }

  private String answerStates(Path file) {
    var read = new ProblemReader(folder()).read(TextFile.read(in));
    warn(read);
    var answers = new StateAnswers(read.problem());
    var lines = new StringBuilder();
    int number = 0;
    for (var line : TextFile.read(file).lines().toList()) {
      number++;
      if (!line.isBlank()) lines.append(answers.answer(line, number)).append('\n');
    }
    say("%s", answers.summary());
    return lines.toString();
  }

  private void warn(ProblemReader.Read read) {
    if (!read.ignored().isEmpty())
      say("%s does not know, and ignores: %s", read.kind(), String.join(", ", read.ignored()));
  }

  private Path folder() {
    var parent = in.toAbsolutePath().getParent();
    return parent == null ? in.toAbsolutePath() : parent;
  }

  private void write(String answer) {
    TextFile.write(out, answer.endsWith("\n") || answer.isEmpty() ? answer : answer + "\n");
  }

  private void say(String line, Object... values) {
    spec.commandLine().getErr().println(line.formatted(values));
    spec.commandLine().getErr().flush();
  }
}

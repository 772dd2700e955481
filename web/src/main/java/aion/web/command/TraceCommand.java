package aion.web.command;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// Prints the way of an advice.
@Command(
    name = "trace",
    description = {
      "Prints the way of an advice, from the entries it rests on to what came of it.",
      "The server is the one of --home, or of AION_URL and AION_TOKEN."
    },
    mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
  private static final String QUESTION =
      """
      query($id: ID!) { trace(id: $id) { recommendations orders steps { stage kind subject at detail
        entry { id partition offset actor recordTime } } } }\
      """;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description =
          "Of a recommendation, decision, order, order line, outcome or ledger entry; with or without its class.")
  private String id = "";

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Home of a server on this machine (default: AION_HOME, else ~/.aion).")
  private @Nullable Path home;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var answer =
        ServerClient.of(home)
            .post(
                "/graphql",
                Map.of("query", QUESTION, "variables", Map.of("id", id)),
                JsonNode.class);
    var trace = answer.path("data").path("trace");
    if (!trace.isObject())
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "Nothing with the id '%s' is on the way of an advice.".formatted(Problem.echo(id)),
          "Take an id from a page, e.g. of a recommendation or an order.");
    var out = spec.commandLine().getOut();
    if (json) out.println(trace.toPrettyString());
    else print(trace, out);
    out.flush();
    return ExitCode.OK;
  }

  private static void print(JsonNode trace, PrintWriter out) {
    var stage = "";
    for (var step : trace.path("steps")) {
      var now = step.path("stage").asString("");
      if (!now.equals(stage)) out.println(now.toLowerCase(java.util.Locale.ROOT));
      stage = now;
      out.println("  " + line(step));
    }
  }

  private static String line(JsonNode step) {
    var line = new StringBuilder(step.path("at").asString("-"));
    line.append("  ").append(step.path("kind").asString("")).append("  ");
    line.append(step.path("subject").asString(""));
    var entry = step.path("entry");
    if (entry.isObject())
      line.append("  by ")
          .append(entry.path("actor").asString(""))
          .append("  ")
          .append(entry.path("partition").asString(""))
          .append('#')
          .append(entry.path("offset").asInt(0))
          .append("  ")
          .append(entry.path("id").asString(""));
    var detail = step.path("detail").asString("");
    return detail.isEmpty() ? line.toString() : line + "  (" + detail + ")";
  }
}

package aion.web.command;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// The words of a running server.
@Command(
    name = "ontology",
    description = {
      "The words of a running server: checks a file of new ones, or publishes it.",
      "The server is the one of --home, or of AION_URL and AION_TOKEN."
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class OntologyCommand {
  @Spec private CommandSpec spec;

  /// What both commands are told.
  static final class Words {
    @Parameters(
        index = "0",
        paramLabel = "FILE",
        description = "Turtle (.ttl), N-Triples (.nt), JSON-LD (.jsonld) or RDF/XML (.rdf).")
    Path file = Path.of("");

    @Option(
        names = "--name",
        paramLabel = "NAME",
        description =
            "Name of the module; what has this name is replaced (default: the name of its first class).")
    String name = "";

    @Option(
        names = "--home",
        paramLabel = "DIR",
        description = "Home of a server on this machine (default: AION_HOME, else ~/.aion).")
    @Nullable Path home;
  }

  @Command(
      name = "check",
      description = {
        "Says what is wrong with a file of words, or what publishing it would do.",
        "Changes nothing; exits with 1 when something is wrong."
      },
      mixinStandardHelpOptions = true)
  int check(@picocli.CommandLine.Mixin Words words) {
    return put(words, true);
  }

  @Command(
      name = "publish",
      description = {
        "Publishes a file of words when nothing is wrong with it: its classes can be imported, asked",
        "and read at once."
      },
      mixinStandardHelpOptions = true)
  int publish(@picocli.CommandLine.Mixin Words words) {
    return put(words, false);
  }

  private int put(Words words, boolean dryRun) {
    var file = String.valueOf(words.file.getFileName());
    var format = file.substring(file.lastIndexOf('.') + 1);
    var path =
        "/api/v1/ontology?dryRun=%s&format=%s&name=%s"
            .formatted(dryRun, encoded(format), encoded(words.name));
    var answer = ServerClient.of(words.home).put(path, words.file);
    var out = spec.commandLine().getOut();
    boolean fit = !answer.has("code");
    answer.path("history").forEach(trial -> printTrial(trial, out));
    if (fit) print(answer, dryRun, out);
    else printFindings(answer, out);
    out.flush();
    return fit ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static void print(JsonNode answer, boolean dryRun, PrintWriter out) {
    for (var part : new String[] {"added", "changed", "deprecated"})
      if (!answer.path(part).isEmpty()) printList(part, answer.path(part), out);
    answer.path("effects").forEachEntry((part, changes) -> printList(part, changes, out));
    answer
        .path("uses")
        .forEach(use ->
            out.println(
                "in use: %s in the %s '%s'"
                    .formatted(text(use, "term"), text(use, "kind"), text(use, "name"))));
    boolean published = answer.path("published").asBoolean(false);
    out.println(
        dryRun
            ? "Nothing is wrong with it. Nothing was changed."
            : published
                ? "Published as '%s'.".formatted(text(answer, "module"))
                : "It is published already as '%s'.".formatted(text(answer, "module")));
  }

  private static void printTrial(JsonNode trial, PrintWriter out) {
    out.println(
        "history: %d changes of members tried; %d would have been refused, %d warned of; %d of %d members do not fit now"
            .formatted(
                trial.path("entries").asLong(0),
                trial.path("refused").asLong(0),
                trial.path("noted").asLong(0),
                trial.path("wrong").asLong(0),
                trial.path("members").asLong(0)));
    trial
        .path("wrongNow")
        .forEach(misfit ->
            out.println(
                "  %s: %s"
                    .formatted(text(misfit, "member"), text(misfit.path("says"), "english"))));
  }

  private static void printList(String part, JsonNode changes, PrintWriter out) {
    if (changes.isEmpty()) return;
    out.println(part + ":");
    changes.forEach(change -> out.println("  " + change.asString()));
  }

  private static void printFindings(JsonNode answer, PrintWriter out) {
    var findings = answer.path("findings");
    if (findings.isEmpty()) printFinding(answer, out);
    else findings.forEach(finding -> printFinding(finding, out));
  }

  private static void printFinding(JsonNode finding, PrintWriter out) {
    var line = finding.has("line") ? "line " + finding.path("line").asInt(0) + ": " : "";
    out.println(
        "%s%s %s (%s)"
            .formatted(
                line, text(finding, "detail"), text(finding, "remedy"), text(finding, "code")));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

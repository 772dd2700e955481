package aion.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class DecideCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern EXAMPLE =
      Pattern.compile("```json\\n(.*?)```\\n```json answer\\n(.*?)```", Pattern.DOTALL);

  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @Test
  void answers_the_examples_of_the_manual_as_the_manual_says() throws IOException {
    var examples = EXAMPLE.matcher(Files.readString(Path.of("../docs/DECIDE.md")));

    int count = 0;
    while (examples.find()) {
      count++;
      write("problem.json", examples.group(1));
      assertThat(decide("--in", at("problem.json"), "--out", at("answer.json"))).isZero();
      assertThat(JSON.readTree(Files.readString(folder.resolve("answer.json"))))
          .isEqualTo(JSON.readTree(examples.group(2)));
    }
    assertThat(count).isEqualTo(10);
  }

  @Test
  void answers_each_state_on_a_line_of_its_own() throws IOException {
    write(
        "problem.json",
        """
        {"kind":"lost_sales","demand":{"distribution":"uniform","low":0,"high":2},"h":1,"p":9,"lead_time":2}
        """);
    write("states.jsonl", "{\"x\":0,\"pipe\":[0]}\n\n{\"x\":50,\"pipe\":[1]}\n");

    int status =
        decide("--in", at("problem.json"), "--states", at("states.jsonl"), "--out", at("out"));

    assertThat(status).as(err.toString()).isZero();
    assertThat(Files.readString(folder.resolve("out")))
        .isEqualTo("{\"x\":0,\"pipe\":[0],\"order\":2}\n{\"x\":50,\"pipe\":[1],\"order\":0}\n");
    assertThat(err.toString()).contains("expected cost");
  }

  @Test
  void writes_a_problem_where_the_answer_would_be_and_fails() throws IOException {
    write("problem.json", "{\"kind\":\"lost_sales\",\"h\":1}");

    int status = decide("--in", at("problem.json"), "--out", at("answer.json"));

    assertThat(status).isEqualTo(1);
    var problem = JSON.readTree(Files.readString(folder.resolve("answer.json"))).path("problem");
    assertThat(problem.path("code").asString()).isEqualTo("PROBLEM_INVALID");
    assertThat(problem.path("what").asString()).isEqualTo("The field 'lead_time' is missing.");
    assertThat(err.toString()).contains("The field 'lead_time' is missing.");
  }

  @Test
  void says_which_line_of_the_states_is_wrong() throws IOException {
    write(
        "problem.json",
        """
        {"kind":"lost_sales","demand":{"distribution":"poisson","mean":1},"h":1,"p":9,"lead_time":2}
        """);
    write("states.jsonl", "{\"x\":0,\"pipe\":[0]}\n{\"x\":0,\"pipe\":[0,1]}\n");

    int status =
        decide("--in", at("problem.json"), "--states", at("states.jsonl"), "--out", at("out"));

    assertThat(status).isEqualTo(1);
    assertThat(err.toString()).contains("line 2: pipe has 2 orders");
  }

  private int decide(String... args) {
    return new CommandLine(new DecideCommand())
        .setExecutionExceptionHandler(AionCommand::explain)
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }
}

package aion.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ForecastCommandTest {
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @Test
  void gives_the_steps_of_each_series_in_the_order_of_the_file() throws IOException {
    var rows = new StringBuilder("id,period,value\n");
    for (var id : List.of("b", "a", "c"))
      for (int i = 0; i < 40; i++)
        rows.append("%s,%d-%02d,%d%n".formatted(id, 2020 + i / 12, i % 12 + 1, 50 + i % 12));

    int status = forecast(rows.toString(), "--horizon", "2", "--quantiles", "0.05,0.5,0.95");

    assertThat(status).as(err.toString()).isZero();
    var lines = answer();
    assertThat(lines.getFirst()).isEqualTo("id,step,mean,q0.05,q0.5,q0.95");
    assertThat(lines.stream().skip(1).map(line -> line.substring(0, 4)))
        .containsExactly("b,1,", "b,2,", "a,1,", "a,2,", "c,1,", "c,2,");
    assertThat(err.toString()).contains("3 series forecast");
    assertThat(forecast(rows.toString(), "--horizon", "2", "--quantiles", "0.05,0.5,0.95"))
        .isZero();
    assertThat(answer()).isEqualTo(lines);
  }

  @Test
  void mends_what_can_be_mended_and_says_so() throws IOException {
    var rows = new StringBuilder("id,period,value\n");
    for (int i = 60; i > 0; i -= 1) if (i != 30) rows.append("x,%d,%d%n".formatted(i, 100 + i % 7));
    rows.append("x,12,100\nx,13,NaN\nx,oops,5\nx,2024-01,5\nonly bad,then,5\none,1,7\n");

    int status = forecast(rows.toString(), "--horizon", "3", "--why", at("why.csv"));

    assertThat(status).as(err.toString()).isZero();
    assertThat(err.toString())
        .contains(
            "the period 'oops' cannot be read",
            "the value 'NaN' is no number: missing",
            "the period '2024-01' is written unlike those before",
            "series 'only bad' has no forecast: no row of it can be read",
            "2 series forecast");
    assertThat(Files.readString(folder.resolve("why.csv")))
        .contains(
            "2 repeated periods: the last row counts",
            "rows were not in the order of time: sorted",
            "2 missing periods: on the line between their neighbours",
            "one value only");
    assertThat(answer()).contains("one,1,7,7,7,7,7,7,7,7,7,7");
  }

  @Test
  void sums_periods_when_asked() throws IOException {
    var rows = new StringBuilder("id;period;value\n");
    IntStream.range(0, 30).forEach(i -> rows.append("x;%d;4%n".formatted(i)));

    int status = forecast(rows.toString(), "--horizon", "3", "--cumulated", "--quantiles", "0.9");

    assertThat(status).as(err.toString()).isZero();
    assertThat(answer()).containsExactly("id,step,mean,q0.9", "x,1,4,4", "x,2,8,8", "x,3,12,12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--horizon 0 | A horizon of 0 periods",
        "--horizon 3 --quantiles 0.5,1.5 | '1.5' is no probability",
        "--horizon 3 --quantiles 0.5,x | 'x' is no probability",
        "--horizon 3 --quantiles 0.5,0.1 | not ascending",
        "--horizon 3 --season 0 | A season of 0 periods",
      })
  void refuses_what_it_cannot_do(String arguments, String told) throws IOException {
    int status = forecast("id,period,value\nx,1,1\n", arguments.split(" "));

    assertThat(status).isEqualTo(1);
    assertThat(err.toString()).contains(told, "QUANTITY_INVALID").doesNotContain("\tat ");
  }

  @Test
  void refuses_a_file_that_holds_no_series() throws IOException {
    assertThat(forecast("name,value\nx,1\n", "--horizon", "1")).isEqualTo(1);
    assertThat(err.toString()).contains("the column 'id'", "IMPORT_HEADER_INVALID");
    assertThat(forecast("", "--horizon", "1")).isEqualTo(1);
    assertThat(err.toString()).contains("it is empty");
  }

  private int forecast(String file, String... arguments) throws IOException {
    Files.writeString(folder.resolve("series.csv"), file);
    var all = new ArrayList<>(List.of("--in", at("series.csv"), "--out", at("out.csv")));
    all.addAll(List.of(arguments));
    return new CommandLine(new ForecastCommand())
        .setExecutionExceptionHandler(AionCommand::explain)
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }

  private List<String> answer() throws IOException {
    return Files.readAllLines(folder.resolve("out.csv"));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }
}

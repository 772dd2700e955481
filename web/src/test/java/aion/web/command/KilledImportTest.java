package aion.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;

class KilledImportTest {
  private static final int ROWS = 12_000;
  private static final Pattern COUNTS =
      Pattern.compile(
          "([\\d,]+) rows: ([\\d,]+) accepted, ([\\d,]+) known before, ([\\d,]+) refused");

  @Test
  void an_import_killed_in_the_middle_loses_nothing_and_continues_when_repeated(
      @TempDir Path folder) throws Exception {
    var home = folder.resolve("home");
    var file = firstRows(folder.resolve("retail.csv"), ROWS);
    int port = Product.freePort();

    var server = Product.serve(home, port);
    var client =
        Product.start("import", "online-retail", file.toString(), "--home", home.toString());
    awaitEntries(home, server);
    server.kill();
    assertThat(client.end().exit()).isNotZero();

    var afterKill = Product.run("verify", "--home", home.toString());
    assertThat(afterKill.output()).contains("\"holds\" : true");

    var again = Product.serve(home, port);
    var second = counts(importFile(file, home));
    assertThat(second.known()).isPositive();
    assertThat(second.accepted()).isPositive();
    assertThat(second.sum()).isEqualTo(ROWS);

    var third = counts(importFile(file, home));
    assertThat(third.accepted()).isZero();
    assertThat(third.sum()).isEqualTo(ROWS);
    assertThat(Product.run("verify", "--home", home.toString()).output())
        .contains("\"holds\" : true");
    again.stop();
  }

  /// Waits until some rows are in the ledger, while more are to come.
  static void awaitEntries(Path home, Product server) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      var verification = Product.run("verify", "--home", home.toString()).output();
      if (verification.contains("site:ONLINE-RETAIL-UK")) return;
      Thread.sleep(20);
    }
    throw new AssertionError(server.output());
  }

  private static Product.Ended importFile(Path file, Path home) {
    var ended = Product.run("import", "online-retail", file.toString(), "--home", home.toString());
    assertThat(ended.exit()).as(ended.output()).isZero();
    return ended;
  }

  private record Counts(int rows, int accepted, int known, int refused) {
    int sum() {
      return accepted + known + refused;
    }
  }

  private static Counts counts(Product.Ended ended) {
    var match = COUNTS.matcher(ended.output());
    assertThat(match.find()).as(ended.output()).isTrue();
    return new Counts(
        number(match.group(1)),
        number(match.group(2)),
        number(match.group(3)),
        number(match.group(4)));
  }

  private static int number(String text) {
    return Integer.parseInt(text.replace(",", ""));
  }

  static Path firstRows(Path target, int rows) throws IOException {
    var shipped =
        KilledImportTest.class.getResourceAsStream("/data/online-retail/online_retail.csv.xz");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new XZInputStream(Objects.requireNonNull(shipped)), StandardCharsets.UTF_8))) {
      var head = lines.lines().limit(rows + 1L).collect(Collectors.joining("\n", "", "\n"));
      return Files.writeString(target, head);
    }
  }
}

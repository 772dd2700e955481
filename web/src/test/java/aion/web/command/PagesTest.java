package aion.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/// Drives the pages of the real demo in a real browser. `./aion test` finds the browser.
@EnabledIfEnvironmentVariable(
    named = "AION_CHROMIUM",
    matches = ".+",
    disabledReason = "No Chromium: run ./aion test, which finds one or says how to get one.")
class PagesTest {
  @Test
  void people_sign_in_and_see_what_to_order_and_why(@TempDir Path home)
      throws IOException, InterruptedException {
    var port = Product.freePort();
    var demo = Product.start("demo", "--home", home.toString(), "--port", Integer.toString(port));
    demo.awaitOutput("AION is ready at");

    var browser = new ProcessBuilder("npm", "run", "e2e").directory(Path.of("app").toFile());
    browser.environment().putAll(Map.of("AION_URL", "http://localhost:" + port, "CI", "true"));
    var report = home.resolve("browser-tests.txt");
    int exit = browser.redirectErrorStream(true).redirectOutput(report.toFile()).start().waitFor();

    assertThat(exit).as(Files.readString(report)).isZero();
    demo.stop();
  }
}

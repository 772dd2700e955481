package aion.web.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreEndsTest {
  @Test
  void the_explore_process_ends_when_its_server_is_killed(@TempDir Path home) {
    var port = Integer.toString(Product.freePort());
    var server = Product.start(Map.of(), "serve", "--home", home.toString(), "--port", port);
    server.awaitOutput("AION is ready at");
    await()
        .atMost(Duration.ofMinutes(4))
        .untilAsserted(() -> assertThat(server.output()).contains("explore process is ready"));
    var explorers = server.children();

    server.kill();

    assertThat(explorers).hasSize(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(explorers).noneMatch(ProcessHandle::isAlive));
  }
}

package aion.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerTest {
  @Test
  void a_server_killed_under_load_loses_doubles_and_halves_nothing(@TempDir Path folder) {
    var outcome = new KillRounds(folder, _ -> {}).run(3, new Load.Mix(8, 3, 20));

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.acknowledged()).isPositive();
    assertThat(outcome.repeated()).isPositive();
  }
}

package aion.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledArchiveTest {
  @Test
  void an_archive_that_is_killed_loses_nothing_and_goes_on_when_it_is_run_again(
      @TempDir Path folder) {
    var outcome = new ArchiveKills(folder, _ -> {}).run(2);

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.kills()).isEqualTo(2);
    assertThat(outcome.entries()).isGreaterThan(9_000);
  }
}

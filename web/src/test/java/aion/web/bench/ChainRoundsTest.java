package aion.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// I7, the short run; the long one is `./aion bench soak I7`.
class ChainRoundsTest {
  private static final int ROUNDS = 40;

  @Test
  void every_tampering_is_found_and_named_and_there_is_no_false_alarm(@TempDir Path folder) {
    try (var parts = LedgerParts.in(folder)) {
      var outcome = new ChainRounds(parts, 7).run(ROUNDS);

      assertThat(outcome.faults()).isEmpty();
      assertThat(outcome.found()).isEqualTo(ROUNDS);
      assertThat(outcome.clean()).isEqualTo(ROUNDS / 10);
    }
  }
}

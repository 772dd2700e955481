package aion.web.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JumpingClockTest {
  @Test
  void a_clock_that_jumps_changes_neither_order_nor_balances(@TempDir Path folder) {
    var library = ClockRounds.findLibrary();
    assumeTrue(library.isPresent(), "Install the package faketime to run this test.");

    var outcome = new ClockRounds(folder, library.orElseThrow(), _ -> {}).run(1, 1_500);

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.acknowledged()).isPositive();
  }
}

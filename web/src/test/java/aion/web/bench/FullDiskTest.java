package aion.web.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
  @Test
  void a_full_and_a_read_only_disk_refuse_postings_and_not_readers(@TempDir Path folder) {
    var mounted = SmallDisk.mount(folder.resolve("disk"), 800);
    assumeTrue(mounted.isPresent(), "Only the superuser may mount a small disk.");
    try (var disk = mounted.orElseThrow()) {
      var outcome = new DiskRounds(folder, disk, _ -> {}).run(1);

      assertThat(outcome.faults()).isEmpty();
      assertThat(outcome.acknowledged()).isPositive();
    }
  }
}

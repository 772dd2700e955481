package aion.audit;

import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadsFileTest {
  @Test
  void a_line_that_a_crash_cut_off_is_taken_away_before_the_next(@TempDir Path folder)
      throws IOException {
    var file = new HeadsFile(folder);
    file.append(List.of(seen("site:P1", 5, 0)));
    Files.writeString(file.path(), "{\"hash\":\"0000", StandardOpenOption.APPEND);

    file.append(List.of(seen("site:P1", 6, 1)));

    assertThat(Files.readString(file.path()))
        .isEqualTo(seen("site:P1", 5, 0).line() + seen("site:P1", 6, 1).line());
    assertThat(file.newest()).containsOnlyKeys("site:P1");
  }

  @Test
  void of_older_lines_one_a_day_and_partition_is_kept() {
    var witnesses = new ArrayList<Witness>();
    for (int hour = 0; hour < 72; hour++) {
      witnesses.add(seen("site:P1", hour + 1, hour));
      witnesses.add(seen("site:P2", hour / 40 + 1, hour));
    }

    var kept = HeadsFile.kept(witnesses).stream().map(Witness::head).toList();

    // The hours start at noon, so they touch four days; P2 stands still most of the time, and lines
    // after which nothing went forward are kept.
    assertThat(kept.stream().filter(h -> h.partition().equals("site:P1")).map(Head::offset))
        .containsExactly(12L, 36L, 60L, 72L);
  }

  @Test
  void what_was_seen_before_a_chain_was_set_back_is_kept() {
    var offsets = List.of(1L, 2L, 3L, 9L, 4L, 5L, 12L);

    var kept =
        HeadsFile.kept(
            LongStream.range(0, offsets.size())
                .mapToObj(i -> seen("site:P1", offsets.get((int) i), 0))
                .toList());

    assertThat(kept.stream().map(w -> w.head().offset())).containsExactly(9L, 12L);
  }

  @Test
  void the_file_stays_small(@TempDir Path folder) throws IOException {
    var file = new HeadsFile(folder);
    var many = LongStream.rangeClosed(1, 30_000).mapToObj(i -> seen("site:P1", i, 0)).toList();

    file.append(many);

    assertThat(Files.readString(file.path())).isEqualTo(seen("site:P1", 30_000, 0).line());
  }

  private static Witness seen(String partition, long offset, int hours) {
    var hash = "%064x".formatted(offset);
    return new Witness(NOW.plus(Duration.ofHours(hours)), new Head(partition, offset, hash));
  }
}

package aion.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCommandTest {
  @Test
  void a_running_server_archives_and_proves_when_its_owner_asks(@TempDir Path folder) {
    var home = folder.resolve("home").toString();
    var server = Product.serve(Path.of(home), Product.freePort());

    var moved = Product.run("archive", "--before", "2026-03-17", "--home", home);
    var future = Product.run("archive", "--before", "2999-01-01", "--home", home);
    var unreadable = Product.run("archive", "--before", "last month", "--home", home);
    var drill = Product.run("archive", "--drill", "--home", home);
    server.stop();

    assertThat(moved.exit()).as(moved.output()).isZero();
    assertThat(moved.output())
        .contains("2026-03-17 is taken as 2026-03-01")
        .contains("0 entries moved in all.");
    assertThat(future.exit()).isNotZero();
    assertThat(future.output()).contains("lies in the future").contains("DATE_INVALID");
    assertThat(unreadable.exit()).isNotZero();
    assertThat(unreadable.output()).contains("'last month' is not a day");
    assertThat(drill.exit()).as(drill.output()).isZero();
    assertThat(drill.output()).contains("The archive holds: 0 files");
  }
}

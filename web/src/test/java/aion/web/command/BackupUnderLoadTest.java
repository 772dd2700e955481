package aion.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// I12 with the real product: restore proves heads and state hash against the marker.
class BackupUnderLoadTest {
  private static final int ROWS = 8_000;
  private static final int BACKUPS = 2;

  @Test
  void a_backup_taken_under_load_restores_to_the_state_at_its_marker(@TempDir Path folder)
      throws Exception {
    var home = folder.resolve("home");
    var server = Product.serve(home, Product.freePort());
    var file = KilledImportTest.firstRows(folder.resolve("retail.csv"), ROWS);
    var client =
        Product.start("import", "online-retail", file.toString(), "--home", home.toString());
    KilledImportTest.awaitEntries(home, server);

    var markers = new ArrayList<String>();
    for (int i = 0; i < BACKUPS; i++) {
      var made =
          Product.run("backup", folder.resolve("b" + i).toString(), "--home", home.toString());
      assertThat(made.exit()).as(made.output()).isZero();
      markers.add(stateIn(made));
    }
    assertThat(client.end().exit()).isZero();
    server.stop();

    for (int i = 0; i < BACKUPS; i++) {
      var restored = restore(folder.resolve("b" + i), folder.resolve("restored"));
      assertThat(restored.exit()).as(restored.output()).isZero();
      assertThat(stateIn(restored)).isEqualTo(markers.get(i));
      assertThat(restored.output().contains("What was there before")).isEqualTo(i > 0);
    }
    assertThat(markers).doesNotHaveDuplicates();
    var verified = Product.run("verify", "--home", folder.resolve("restored").toString());
    assertThat(verified.exit()).as(verified.output()).isZero();
    assertThat(verified.output()).contains(markers.getLast().substring("state ".length()));

    refusesDamage(folder.resolve("b0"), folder);
  }

  private static void refusesDamage(Path backup, Path folder) throws IOException {
    var file = backup.resolve("graph/data/databases/neo4j/neostore.propertystore.db");
    var content = Files.readAllBytes(file);
    content[content.length / 3] ^= 4;
    Files.write(file, content);

    var refused = restore(backup, folder.resolve("restored"));

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.output()).contains("BACKUP_INVALID").contains("neostore.propertystore.db");
    assertThat(Product.run("verify", "--home", folder.resolve("restored").toString()).exit())
        .isZero();
  }

  private static Product.Ended restore(Path backup, Path home) {
    return Product.run("restore", backup.toString(), "--home", home.toString(), "--replace");
  }

  private static String stateIn(Product.Ended ended) {
    return ended
        .output()
        .lines()
        .filter(line -> line.startsWith("state "))
        .findFirst()
        .orElseThrow(() -> new AssertionError(ended.output()));
  }
}

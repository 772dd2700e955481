package aion.backup;

import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aion.ExampleCompany;
import aion.archive.Archive;
import aion.archive.ColdHistory;
import aion.audit.CurrentState;
import aion.audit.HeadsFile;
import aion.graph.GraphServer;
import aion.graph.Migration;
import aion.ledger.GroupCommit;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.registry.EntityEffect;
import aion.registry.UnitCatalogue;
import aion.semantic.Iris;
import aion.supply.SupplyEffect;
import aion.vocabulary.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static Path home;
  private static Path backup;
  private static GraphServer server;
  private static CurrentState atBackup;

  /// A home with some stock, of which a backup is made; then stock moves on.
  @BeforeAll
  static void backUp(@TempDir Path folder) throws IOException {
    home = folder.resolve("home");
    Files.createDirectories(home.resolve("mappings"));
    Files.writeString(home.resolve("mappings/ours.yaml"), "name: ours");
    Files.writeString(home.resolve("server"), "http://localhost\nsecret");
    server = GraphServer.start(home.resolve("graph"), 64);
    var ontology = Ontology.shipped();
    new Migration(ontology).apply(server.driver(), GraphServer.DATABASE);
    var archive = new Archive(server.graph(), home.resolve("archive"));
    var effects =
        List.of(new EntityEffect(ontology, new Iris()), new SupplyEffect(new ColdHistory(archive)));
    try (var ledger = new GroupCommit(server.graph(), effects, CLOCK, _ -> {})) {
      new UnitCatalogue(ledger).post();
      var company = new ExampleCompany(ledger).site("P1").item("BOLT-M8", "pcs");
      company.received("BOLT-M8", "P1", "10", "pcs", NOW);
      atBackup = CurrentState.of(server.graph());
      backup = folder.resolve("backup");
      new Backup(home, server, CLOCK).writeTo(backup);
      company.issued("BOLT-M8", "P1", "3", "pcs", NOW);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_backup_restores_to_the_state_at_its_marker(@TempDir Path folder) throws IOException {
    var restore = new Restore(backup);
    restore.copyTo(folder);

    var verification = restore.verify(folder, _ -> {});

    assertThat(restore.marker()).isEqualTo(atBackup);
    assertThat(verification.state()).isEqualTo(atBackup.hash());
    assertThat(CurrentState.of(server.graph())).isNotEqualTo(atBackup);
    assertThat(folder.resolve("mappings/ours.yaml")).hasContent("name: ours");
    assertThat(folder.resolve("server")).doesNotExist();
    assertThat(folder.resolve(HeadsFile.NAME)).doesNotExist();
  }

  @Test
  void a_byte_that_changed_is_noticed_and_its_file_named(@TempDir Path folder) throws IOException {
    var copy = copyOfBackup(folder);
    var file = "graph/data/databases/neo4j/neostore.nodestore.db";
    var content = Files.readAllBytes(copy.resolve(file));
    content[content.length / 2] ^= 1;
    Files.write(copy.resolve(file), content);

    refused(() -> new Restore(copy).copyTo(folder.resolve("home")), file);
  }

  @Test
  void a_file_that_is_missing_is_named(@TempDir Path folder) throws IOException {
    var copy = copyOfBackup(folder);
    Files.delete(copy.resolve("mappings/ours.yaml"));

    refused(() -> new Restore(copy), "mappings/ours.yaml");
  }

  @Test
  void a_damaged_manifest_is_noticed(@TempDir Path folder) throws IOException {
    var copy = copyOfBackup(folder);
    Files.writeString(copy.resolve("manifest.json"), " ", StandardOpenOption.APPEND);

    refused(() -> new Restore(copy), "damaged manifest");
  }

  @Test
  void an_empty_file_an_empty_folder_and_nothing_are_no_backups(@TempDir Path folder)
      throws IOException {
    var empty = Files.createFile(folder.resolve("empty"));

    refused(() -> new Restore(empty), "empty");
    refused(() -> new Restore(folder), "has no manifest.json");
    refused(() -> new Restore(folder.resolve("nothing")), "does not exist");
  }

  @Test
  void a_manifest_that_points_outside_of_its_folder_is_refused(@TempDir Path folder)
      throws IOException {
    var manifest =
        new Manifest(
            Manifest.FORMAT, NOW, atBackup, List.of(new StoredFile("../other", 1, "0".repeat(64))));
    manifest.writeTo(folder);

    refused(() -> new Restore(folder), "outside");
  }

  @Test
  void a_backup_never_overwrites_and_never_goes_into_the_home(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("file"), "mine");
    var backups = new Backup(home, server, CLOCK);

    for (var place : List.of(folder, home, home.resolve("backup"), Path.of("relative")))
      assertThatThrownBy(() -> backups.writeTo(place))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.BACKUP_REFUSED));
    assertThat(folder.resolve("file")).hasContent("mine");
  }

  private static void refused(ThrowingCallable restoring, String what) {
    assertThatThrownBy(restoring)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.BACKUP_INVALID);
              assertThat(problem.what()).contains(what);
            });
  }

  private static Path copyOfBackup(Path folder) throws IOException {
    var copy = folder.resolve("copy");
    try (var files = Files.walk(backup)) {
      for (var file : files.toList())
        Files.copy(file, copy.resolve(backup.relativize(file).toString()));
    }
    return copy;
  }
}

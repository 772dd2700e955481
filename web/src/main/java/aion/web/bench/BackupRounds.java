package aion.web.bench;

import aion.backup.Restore;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.web.home.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Backs the real server up under load, restores each backup and proves it against its marker, and
/// restores it once more with one byte changed.
final class BackupRounds {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Load.Mix MIX = new Load.Mix(16, 3, 5);
  private static final long LOAD_MILLIS = 500;

  private final Path folder;
  private final Consumer<String> progress;
  private final Random random = new Random();
  private final List<String> faults = new ArrayList<>();
  private Duration longestHeld = Duration.ZERO;

  /// @param longestHeld how long postings waited for a backup at most
  /// @param faults one sentence each; empty when all holds
  record Outcome(int backups, int acknowledged, Duration longestHeld, List<String> faults) {}

  /// @param folder an empty folder for the home, the backups and what is restored
  BackupRounds(Path folder, Consumer<String> progress) {
    this.folder = folder;
    this.progress = progress;
  }

  Outcome run(int rounds) {
    var home = folder.resolve("home");
    FaultHome.make(home);
    try (var acknowledged = new Acknowledged(folder.resolve("acknowledged"));
        var server =
            ServerProcess.start(home, folder.resolve("server.txt"), Map.of()).awaitReady();
        var client = new PostingClient(server.running())) {
      var operator = server.running();
      var load = new Load(acknowledged, MIX);
      try (var _ = load.start(client)) {
        for (int round = 1; round <= rounds; round++) {
          ServerProcess.pause(LOAD_MILLIS);
          round(operator, folder.resolve("backup-" + round));
          progress.accept("%d of %d backups".formatted(round, rounds));
        }
      }
      faults.addAll(load.faults());
      faults.addAll(acknowledged.faults());
      return new Outcome(rounds, acknowledged.size(), longestHeld, List.copyOf(faults));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void round(RunningServer server, Path backup) throws IOException {
    var made = backUp(server, backup);
    if (!made.path("folder").asString("").equals(backup.toString())) {
      faults.add("No backup was made: " + made);
      return;
    }
    var held = Duration.parse(made.path("held").asString());
    if (held.compareTo(longestHeld) > 0) longestHeld = held;
    try (var restored = Scratch.within(folder)) {
      var restore = new Restore(backup);
      restore.copyTo(restored.folder());
      restore.verify(restored.folder(), _ -> {});
    } catch (Problem problem) {
      faults.add("%s: %s".formatted(backup.getFileName(), problem.what()));
    }
    requireRefusal(backup);
    Scratch.delete(backup);
  }

  /// Changes one byte of one file.
  private void requireRefusal(Path backup) throws IOException {
    List<Path> files;
    try (var all = Files.walk(backup)) {
      files = all.filter(file -> Files.isRegularFile(file) && file.toFile().length() > 0).toList();
    }
    var file = files.get(random.nextInt(files.size()));
    var content = Files.readAllBytes(file);
    content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
    Files.write(file, content);
    try (var restored = Scratch.within(folder)) {
      new Restore(backup).copyTo(restored.folder());
      faults.add("A changed byte in '%s' was not noticed.".formatted(backup.relativize(file)));
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.BACKUP_INVALID) faults.add(problem.what());
    }
  }

  private static JsonNode backUp(RunningServer server, Path backup) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/backups"))
            .header("Authorization", "Bearer " + server.token())
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("folder", backup.toString()))))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

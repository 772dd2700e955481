package aion.web.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Starts the real server again and again on a home that another one has open.
final class SecondInstanceRounds {
  private static final String SENTENCE = "is in use by another AION. Stop that one first";

  private final Path folder;
  private final Consumer<String> progress;

  /// @param folder an empty folder for the home and what the servers print
  SecondInstanceRounds(Path folder, Consumer<String> progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /// @return one sentence for each that was not refused clearly; empty when all were
  List<String> run(int rounds) {
    var faults = new ArrayList<String>();
    var home = folder.resolve("home");
    try (var first = ServerProcess.start(home, folder.resolve("first.txt"), Map.of()).awaitReady();
        var client = new PostingClient(first.running())) {
      for (int round = 1; round <= rounds; round++) {
        var second = ServerProcess.start(home, folder.resolve("second.txt"), Map.of());
        int exit = second.awaitExit();
        if (exit != 1 || !second.output().contains(SENTENCE))
          faults.add("Number %d ended with %d: %s".formatted(round, exit, second.output()));
        progress.accept("%d of %d were refused".formatted(round - faults.size(), rounds));
      }
      if (!client.get("/api/v1/verification").path("holds").asBoolean())
        faults.add("The ledger of the first does not hold any more.");
    }
    return faults;
  }
}

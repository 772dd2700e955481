package aion.web.bench;

import aion.web.bench.PostingClient.Answer;
import aion.web.bench.PostingClient.Order;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Fills the disk under the real server, makes it read-only, and gives it back.
final class DiskRounds {
  private static final int FULL_MEGABYTES = 40;
  private static final int WITHIN_MILLISECONDS = 10_000;

  private final Path folder;
  private final SmallDisk disk;
  private final Path home;
  private final Consumer<String> progress;
  private final List<String> faults = new ArrayList<>();
  private int number;

  /// @param faults one sentence each; empty when all holds
  record Outcome(int rounds, int acknowledged, List<String> faults) {}

  /// @param folder outside the disk, for the acknowledgements and the server's output
  DiskRounds(Path folder, SmallDisk disk, Consumer<String> progress) {
    this.folder = folder;
    this.disk = disk;
    this.home = disk.folder().resolve("home");
    this.progress = progress;
  }

  Outcome run(int rounds) {
    FaultHome.make(home);
    try (var acknowledged = new Acknowledged(folder.resolve("acknowledged"))) {
      var server = start();
      var client = new PostingClient(server.running());
      for (int round = 0; round < rounds; round++) {
        requireAccepted(client, acknowledged, "before the disk is full");
        disk.fillUntil(FULL_MEGABYTES);
        requireRefused(client, acknowledged, "STORAGE_FULL");
        requireReads(client);
        if (round % 5 == 0) {
          client.close();
          server.kill();
          server = start();
          client = new PostingClient(server.running());
          requireRefused(client, acknowledged, "STORAGE_FULL");
          requireReads(client);
        }
        disk.giveBack();
        requireAccepted(client, acknowledged, "after space came back");
        if (disk.makeReadOnly()) {
          requireRefused(client, acknowledged, "HOME_NOT_WRITABLE");
          requireReads(client);
          if (!disk.makeWritable()) faults.add("The disk stayed read-only.");
          requireAccepted(client, acknowledged, "after the disk was writable again");
        }
        progress.accept("%d of %d rounds".formatted(round + 1, rounds));
      }
      client.close();
      server.close();
      faults.addAll(acknowledged.faults());
      faults.addAll(FaultHome.faults(home, acknowledged.places()));
      return new Outcome(rounds, acknowledged.size(), List.copyOf(faults));
    }
  }

  private ServerProcess start() {
    return ServerProcess.start(home, folder.resolve("server.txt"), Map.of()).awaitReady();
  }

  private void requireAccepted(PostingClient client, Acknowledged acknowledged, String when) {
    var order = next();
    var answer = client.post(order);
    for (int waited = 0;
        waited < WITHIN_MILLISECONDS && !(answer instanceof Answer.Accepted);
        waited += 100) {
      ServerProcess.pause(100);
      answer = client.post(order);
    }
    if (answer instanceof Answer.Accepted accepted) acknowledged.add(order, accepted);
    else faults.add("A posting %s got %s.".formatted(when, answer));
  }

  private void requireRefused(PostingClient client, Acknowledged acknowledged, String code) {
    for (int waited = 0; waited < WITHIN_MILLISECONDS; waited += 100) {
      var order = next();
      switch (client.post(order)) {
        case Answer.Refused refused when refused.code().equals(code) -> {
          if (refused.remedy().isEmpty()) faults.add("No remedy: " + refused);
          return;
        }
        case Answer.Accepted accepted -> acknowledged.add(order, accepted);
        case Answer answer -> {
          faults.add("A posting that has to get %s got %s.".formatted(code, answer));
          return;
        }
      }
      ServerProcess.pause(100);
    }
    faults.add("No posting got %s.".formatted(code));
  }

  private void requireReads(PostingClient client) {
    var verification = client.get("/api/v1/verification");
    if (!verification.path("holds").asBoolean()) faults.add("A reader got " + verification);
    var ready = client.get("/health/ready").path("status").asString();
    if (!ready.equals("READ_ONLY")) faults.add("Readiness says '%s'.".formatted(ready));
  }

  private Order next() {
    int n = ++number;
    return new Order("posting-" + n, List.of(FaultHome.item(n)), FaultHome.site(n), 1);
  }
}

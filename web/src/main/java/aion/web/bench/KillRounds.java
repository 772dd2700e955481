package aion.web.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/// Kills the real process at random moments under load, starts it again on the same home, and
/// compares what it acknowledged with what is there.
final class KillRounds {
  private static final int SENT_AGAIN = 50;

  private final Path folder;
  private final Path home;
  private final Consumer<String> progress;
  private final Random random = new Random();
  private final List<String> faults = new ArrayList<>();

  /// @param acknowledged postings whose acknowledgement the client has on its disk
  /// @param repeated postings that were sent although they were known
  /// @param faults one sentence each; empty when all holds
  record Outcome(int kills, int acknowledged, int repeated, List<String> faults) {}

  /// @param folder an empty folder for the home, the acknowledgements and the server's output
  KillRounds(Path folder, Consumer<String> progress) {
    this.folder = folder;
    this.home = folder.resolve("home");
    this.progress = progress;
  }

  Outcome run(int kills, Load.Mix mix) {
    FaultHome.make(home);
    try (var acknowledged = new Acknowledged(folder.resolve("acknowledged"))) {
      var load = new Load(acknowledged, mix);
      for (int round = 0; round < kills; round++) {
        if (round % 10 == 9) killWhileStarting();
        else killUnderLoad(load);
        progress.accept(
            "%d of %d kills, %,d postings acknowledged"
                .formatted(round + 1, kills, acknowledged.size()));
      }
      endInPeace(load);
      faults.addAll(load.faults());
      faults.addAll(acknowledged.faults());
      faults.addAll(FaultHome.faults(home, acknowledged.places()));
      return new Outcome(kills, acknowledged.size(), load.repeated(), List.copyOf(faults));
    }
  }

  private void killUnderLoad(Load load) {
    var server = start().awaitReady();
    try (var client = new PostingClient(server.running())) {
      check(client, load);
      try (var _ = load.start(client)) {
        ServerProcess.pause(200 + random.nextInt(1_500));
        server.kill();
      }
    } finally {
      server.kill();
    }
  }

  private void killWhileStarting() {
    var server = start();
    ServerProcess.pause(500 + random.nextInt(6_000));
    server.kill();
  }

  private void endInPeace(Load load) {
    try (var server = start().awaitReady();
        var client = new PostingClient(server.running())) {
      check(client, load);
    }
  }

  /// The server as it came back, before anything new is sent.
  private void check(PostingClient client, Load load) {
    load.sendUnanswered(client);
    load.sendAgain(client, SENT_AGAIN);
    var verification = client.get("/api/v1/verification");
    if (!verification.path("holds").asBoolean()) faults.add("verify: " + verification);
  }

  private ServerProcess start() {
    return ServerProcess.start(home, folder.resolve("server.txt"), Map.of());
  }
}

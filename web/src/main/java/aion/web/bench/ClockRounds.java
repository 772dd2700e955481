package aion.web.bench;

import aion.graph.Cypher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Runs the real server on a clock that jumps (libfaketime); the machine's own clock stays.
final class ClockRounds {
  private static final Cypher BACKWARDS = Cypher.named("bench/backward-times");

  /// An hour back, two days ahead, standing still, ten times as fast, and right again.
  private static final List<String> JUMPS =
      List.of("-1h", "+2d", "2026-01-01 00:00:00", "+0 x10", "+0");

  private final Path folder;
  private final Path library;
  private final Consumer<String> progress;

  /// @param faults one sentence each; empty when all holds
  record Outcome(int jumps, int acknowledged, List<String> faults) {}

  ClockRounds(Path folder, Path library, Consumer<String> progress) {
    this.folder = folder;
    this.library = library;
    this.progress = progress;
  }

  /// The library of Debian's package faketime; absent where it is not installed.
  static Optional<Path> findLibrary() {
    try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
      return folders
          .map(f -> f.resolve("faketime").resolve("libfaketimeMT.so.1"))
          .filter(Files::exists)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  Outcome run(int rounds, int milliseconds) {
    var home = folder.resolve("home");
    var clock = folder.resolve("clock");
    var faults = new ArrayList<String>();
    FaultHome.make(home);
    set(clock, "+0");
    int jumps = 0;
    try (var acknowledged = new Acknowledged(folder.resolve("acknowledged"));
        var server =
            ServerProcess.start(home, folder.resolve("server.txt"), environment(clock))
                .awaitReady();
        var client = new PostingClient(server.running())) {
      var load = new Load(acknowledged, new Load.Mix(8, 2, 10));
      try (var _ = load.start(client)) {
        for (int round = 0; round < rounds; round++) {
          for (var jump : JUMPS) {
            set(clock, jump);
            ServerProcess.pause(milliseconds);
            jumps++;
          }
          progress.accept("%d of %d rounds of jumps".formatted(round + 1, rounds));
        }
      }
      load.sendUnanswered(client);
      faults.addAll(load.faults());
      faults.addAll(acknowledged.faults());
      server.close();
      faults.addAll(FaultHome.faults(home, acknowledged.places()));
      faults.addAll(backwards(home));
      return new Outcome(jumps, acknowledged.size(), List.copyOf(faults));
    }
  }

  private static List<String> backwards(Path home) {
    try (var parts = LedgerParts.in(home)) {
      return parts
          .graph()
          .read(
              BACKWARDS,
              Map.of(),
              row ->
                  "In %s the record time of offset %d is before that of the entry before it."
                      .formatted(row.get("partition").asString(), row.get("offset").asLong()));
    }
  }

  private Map<String, String> environment(Path clock) {
    return Map.of(
        "LD_PRELOAD", library.toString(),
        "FAKETIME_TIMESTAMP_FILE", clock.toString(),
        "FAKETIME_CACHE_DURATION", "1",
        // Its repair of timed waits makes those of this JVM last longer.
        "FAKETIME_FORCE_MONOTONIC_FIX", "0",
        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
        "DONT_FAKE_MONOTONIC", "1");
  }

  private static void set(Path clock, String time) {
    try {
      var next = clock.resolveSibling("clock.next");
      Files.writeString(next, time + "\n");
      Files.move(
          next,
          clock,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING,
          java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

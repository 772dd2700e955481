package aion.web.bench;

import aion.archive.Archive;
import aion.archive.ArchivedChains;
import aion.archive.ColdHistory;
import aion.audit.Verifier;
import aion.graph.GraphServer;
import aion.stock.Balances;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/// Archives months of a ledger in a process that is killed at random moments, again and again, and
/// compares the answers with those before: archive and graph are the whole history (I11).
public final class ArchiveKills {
  private static final int PAGE_CACHE_MEGABYTES = 64;
  private static final int LONGEST_MILLISECONDS = 1_200;

  private final Path folder;
  private final Consumer<String> news;
  private final Random random = new Random(11);
  private final List<String> faults = new ArrayList<>();
  private int kills;
  private int runs;
  private long entries;

  /// @param kills runs that were killed
  /// @param runs all runs of the archive, killed or not
  /// @param entries how many there were, archived or not
  /// @param faults what did not hold
  public record Outcome(int kills, int runs, long entries, List<String> faults) {}

  /// What is compared: what verification found, and balances as they were known at each month's
  /// end.
  private record Answers(
      String state, long entries, List<Map<String, Balances.Balance>> balances) {}

  /// @param folder where homes are made
  /// @param news told how far it is
  public ArchiveKills(Path folder, Consumer<String> news) {
    this.folder = folder;
    this.news = news;
  }

  /// Kills so many runs, on as many homes as that takes.
  public Outcome run(int most) {
    for (int home = 0; kills < most && faults.isEmpty(); home++)
      ofHome(folder.resolve("home-" + home), most);
    return new Outcome(kills, runs, entries, List.copyOf(faults));
  }

  private void ofHome(Path home, int most) {
    var months = MonthsHome.make(home);
    var before = answers(home, months.ends());
    entries += before.entries();
    for (var end : months.ends()) {
      boolean ended = false;
      while (!ended && faults.isEmpty() && kills < most) {
        ended = archive(home, end);
        var after = answers(home, months.ends());
        if (!after.equals(before))
          faults.add("After run %d, before %s: %s".formatted(runs, end, differing(before, after)));
        news.accept("%d runs, %d killed".formatted(runs, kills));
      }
      if (kills == most || !faults.isEmpty()) return;
    }
  }

  private static String differing(Answers before, Answers after) {
    if (!before.state().equals(after.state()))
      return "verification says %s, it was %s".formatted(after.state(), before.state());
    return "a balance of an earlier month changed";
  }

  /// @return whether the run came to its end before it was killed
  private boolean archive(Path home, Instant before) {
    runs++;
    try {
      var process = start(home, before);
      try (var lines = process.inputReader()) {
        var line = lines.readLine();
        while (line != null && !line.contains("entries written")) line = lines.readLine();
        if (line != null) {
          Waiting.milliseconds(random.nextInt(LONGEST_MILLISECONDS));
          process.destroyForcibly();
        }
      }
      int exit = Waiting.exitOf(process);
      if (exit > 128) kills++;
      else if (exit != 0) faults.add("A run ended with status %d.".formatted(exit));
      return exit == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process start(Path home, Instant before) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "aion.Aion",
            "archive",
            "--before",
            before.toString().substring(0, 10),
            "--home",
            home.toString()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  private static Answers answers(Path home, List<Instant> times) {
    try (var server = GraphServer.start(home.resolve("graph"), PAGE_CACHE_MEGABYTES);
        var archive = new Archive(server.graph(), home.resolve("archive"))) {
      var graph = server.graph();
      var verification = new Verifier(graph, new ArchivedChains(archive)).verify(_ -> {});
      var state =
          verification.holds()
              ? verification.state().hash()
              : String.valueOf(verification.findings());
      var balances = new Balances(graph, new ColdHistory(archive));
      var refs = MonthsHome.positions(graph);
      var known = new ArrayList<Map<String, Balances.Balance>>();
      for (var time : times) known.add(new HashMap<>(balances.at(refs, time, null)));
      return new Answers(state, verification.entries(), known);
    }
  }
}

package aion.web.explore;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.projection.Feed;
import aion.projection.NodeJson;
import aion.semantic.Iris;
import aion.vocabulary.GrowingOntology;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Starts the explore process, gives it the feed, and starts it again when it dies. `serve` and
/// `demo` start this when they are ready.
@Component
public final class ExploreProcess implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ExploreProcess.class);
  private static final Duration REST = Duration.ofSeconds(2);
  private static final Duration LONGEST_REST = Duration.ofMinutes(1);
  private static final JsonMapper JSON = new JsonMapper();

  private final Feed feed;
  private final WordsFeed words;
  private final ExploreSettings settings;
  private final Path folder;
  private final String iriBase;
  private final String token = newToken();
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private volatile @Nullable URI address;
  private volatile @Nullable Process process;

  ExploreProcess(
      Feed feed,
      GrowingOntology growing,
      ExploreSettings settings,
      @Value("${aion.home:${java.io.tmpdir}/aion}") Path home,
      Iris iris) {
    this.iriBase = iris.base();
    this.feed = feed;
    this.words = new WordsFeed(growing);
    this.settings = settings;
    this.folder = home.toAbsolutePath().resolve("explore");
  }

  @Override
  public boolean isAutoStartup() {
    return false;
  }

  @Override
  public void start() {
    if (!settings.enabled() || isRunning()) return;
    stopped = new CountDownLatch(1);
    Thread.ofVirtual().name("explore").start(this::keepRunning);
  }

  /// Lets it close its files; one that takes long is killed, which they survive.
  @Override
  public void stop() {
    stopped.countDown();
    var running = process;
    if (running == null) return;
    try {
      running.getOutputStream().close();
      if (running.waitFor(REST.toMillis(), TimeUnit.MILLISECONDS)) return;
    } catch (IOException e) {
      log.atDebug().setCause(e).log("the explore process had ended already");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running.destroyForcibly();
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  /// Where to ask.
  ///
  /// @throws Problem EXPLORE_NOT_READY
  URI address() {
    var known = address;
    if (known != null) return known;
    if (!isRunning())
      throw new Problem(
          ProblemCode.EXPLORE_NOT_READY,
          "The consoles are switched off here.",
          "Set AION_EXPLORE_ENABLED=true and start the server again.");
    throw notReady("The process that answers consoles is starting.");
  }

  String token() {
    return token;
  }

  static Problem notReady(String what) {
    return new Problem(
        ProblemCode.EXPLORE_NOT_READY,
        what,
        "Ask again in some seconds; nothing else waits for it.");
  }

  private void keepRunning() {
    try (var door =
        LoopbackDoor.open(token, Map.of("/feed", this::answerFeed, "/ontology", words))) {
      var rest = REST;
      while (isRunning()) {
        long began = System.nanoTime();
        try {
          runOnce(door.url() + "/feed");
        } catch (IOException e) {
          log.atWarn().setCause(e).log("the explore process could not be started");
        }
        address = null;
        boolean livedLong = System.nanoTime() - began > LONGEST_REST.toNanos();
        rest = livedLong ? REST : rest.multipliedBy(2);
        if (rest.compareTo(LONGEST_REST) > 0) rest = LONGEST_REST;
        if (stopped.await(rest.toMillis(), TimeUnit.MILLISECONDS)) return;
        log.atWarn().log("the explore process ended and is started again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private LoopbackDoor.Answer answerFeed(LoopbackDoor.Asked asked) {
    var cursor = NodeJson.readCursor(new String(asked.body(), StandardCharsets.UTF_8));
    var batch = NodeJson.write(feed.next(cursor));
    // Asked after the batch was read: members are only of classes that were known by then.
    return new LoopbackDoor.Answer(
        200, "application/json", batch, Map.of(WordsFeed.VERSION, words.version()));
  }

  private void runOnce(String feedUrl) throws IOException {
    Files.createDirectories(folder);
    var started =
        new ProcessBuilder(
                JavaCommand.of(
                    settings.heapMegabytes(), List.of("explore", "--home", folder.toString())))
            .redirectError(folder.resolve("errors.log").toFile())
            .start();
    process = started;
    // Held open as long as this process lives: its end is the other's end.
    try (var pipe = started.getOutputStream();
        var out =
            new BufferedReader(
                new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
      pipe.write((JSON.writeValueAsString(start(feedUrl)) + "\n").getBytes(StandardCharsets.UTF_8));
      pipe.flush();
      for (var line = out.readLine(); line != null; line = out.readLine())
        if (line.startsWith(Explorer.READY)) {
          address = URI.create(line.substring(Explorer.READY.length()));
          log.atInfo().addKeyValue("pid", started.pid()).log("the explore process is ready");
        } else log.atInfo().addKeyValue("line", line).log("the explore process says");
    } finally {
      process = null;
      started.destroyForcibly();
    }
  }

  /// What the process is told first; secrets go this way, since anyone can read a command line.
  private Map<String, Object> start(String feedUrl) {
    var told = new HashMap<String, Object>();
    told.put("feed", feedUrl);
    told.put("token", token);
    told.put("iriBase", iriBase);
    told.put("modules", words.form());
    if (settings.store() != null) told.put("store", settings.store());
    return told;
  }

  private static String newToken() {
    var random = new byte[32];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}

package aion.web.explore;

import static java.nio.charset.StandardCharsets.UTF_8;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.projection.Cursor;
import aion.vocabulary.Ontology;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The explore process: a copy of the graph that follows the feed, and a door for questions. Its
/// parent says on the standard input where the feed is; when that ends, so does this process.
public final class Explorer {
  /// What is told on the standard output when questions are answered, before the port.
  static final String READY = "explore answers at ";

  private static final JsonMapper JSON = new JsonMapper();
  private static final int PATIENCE_SECONDS = 2;

  private final Semaphore places = new Semaphore(Bounds.AT_ONCE, true);
  private final CypherConsole cypher;
  private final Following following;

  private Explorer(GraphCopy copy, Ontology ontology, Following following) {
    this.cypher = new CypherConsole(copy.driver(), ontology);
    this.following = following;
  }

  /// Answers until the input ends.
  ///
  /// @param home the folder of the copy
  public static void run(Path home, InputStream in, PrintStream out) throws IOException {
    var parent = new BufferedReader(new InputStreamReader(in, UTF_8));
    var told = parent.readLine();
    if (told == null) return;
    var start = JSON.readTree(told);
    var token = start.get("token").stringValue();
    var ontology = Ontology.shipped();
    endWith(parent);
    var copy = GraphCopy.open(home.resolve("graph"), ontology);
    Runtime.getRuntime().addShutdownHook(new Thread(copy::close));
    var feed = URI.create(start.get("feed").stringValue());
    var following = new Following(feed, token, copy);
    following.start();
    var explorer = new Explorer(copy, ontology, following);
    var door = LoopbackDoor.open(token, Map.of("/cypher", explorer::answerCypher));
    out.println(READY + door.url());
    out.flush();
  }

  /// The pipe closes when the parent ends, however it ends.
  private static void endWith(BufferedReader parent) {
    Thread.ofPlatform()
        .daemon()
        .name("parent")
        .start(() -> {
          try {
            while (parent.readLine() != null) {}
          } catch (IOException e) {
            // A pipe that breaks has ended too.
          }
          Runtime.getRuntime().exit(0);
        });
  }

  private LoopbackDoor.Answer answerCypher(LoopbackDoor.Asked asked) {
    requireWhole();
    long start = System.nanoTime();
    var question = JSON.readTree(asked.body());
    var form = AnswerForm.named(question.get("format").stringValue());
    var heads = numbers(JSON.readTree(asked.header("AION-Heads", "{}")));
    takePlace();
    try {
      var result =
          cypher.run(question.get("statement").stringValue(), parameters(question.get("params")));
      var about = new LinkedHashMap<String, Object>();
      about.put("truncated", result.truncated());
      about.put("rowLimit", Bounds.ROWS);
      about.put("offset", result.cursor().offsets());
      about.put("behind", behind(heads, result.cursor()));
      about.put("tookMs", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      return new LoopbackDoor.Answer(
          200,
          form.mediaType(),
          form.write(result, about),
          Map.of("AION-About", JSON.writeValueAsString(about)));
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Problem(
        ProblemCode.RATE_LIMITED,
        "%d questions are being answered already.".formatted(Bounds.AT_ONCE),
        "Ask again in a moment.");
  }

  private void requireWhole() {
    if (!following.cursor().isWhole())
      throw ExploreProcess.notReady("The copy that consoles read is being filled.");
  }

  private static long behind(Map<String, Long> heads, Cursor cursor) {
    return heads.entrySet().stream()
        .mapToLong(h -> Math.max(0, h.getValue() - cursor.offsets().getOrDefault(h.getKey(), 0L)))
        .sum();
  }

  private static Map<String, Long> numbers(JsonNode form) {
    var numbers = new HashMap<String, Long>();
    form.properties().forEach(field -> numbers.put(field.getKey(), field.getValue().longValue()));
    return numbers;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> parameters(JsonNode form) {
    return JSON.convertValue(form, Map.class);
  }
}

package aion.web.explore;

import static java.nio.charset.StandardCharsets.UTF_8;

import aion.semantic.Iris;
import aion.semantic.Mirror;
import aion.semantic.Sparql;
import aion.semantic.SparqlStore;
import aion.semantic.StoreAccess;
import aion.vocabulary.GrowingOntology;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The explore process: copies of the graph that follow the feed, and a door for questions. Its
/// parent says on the standard input where the feed is; when that ends, so does this process.
public final class Explorer {
  /// What is told on the standard output when questions are answered, before the address.
  static final String READY = "explore answers at ";

  private static final JsonMapper JSON = new JsonMapper();

  private Explorer() {}

  /// Answers until the input ends.
  ///
  /// @param home the folder of the copies
  public static void run(Path home, InputStream in, PrintStream out) throws IOException {
    var parent = new BufferedReader(new InputStreamReader(in, UTF_8));
    var told = parent.readLine();
    if (told == null) return;
    endWith(parent);
    var start = JSON.readTree(told);
    var token = start.get("token").stringValue();
    var growing = GrowingOntology.of(WordsFeed.read(start.get("modules")));
    var ontology = growing.ontology();
    var copy = GraphCopy.open(home.resolve("graph"), ontology);
    var iris = new Iris(start.get("iriBase").stringValue());
    var mirror = Mirror.open(home.resolve("rdf"), ontology, iris);
    Runtime.getRuntime().addShutdownHook(new Thread(mirror::close));
    Runtime.getRuntime().addShutdownHook(new Thread(copy::close));
    var feed =
        new FeedClient(
            URI.create(start.get("feed").stringValue()),
            token,
            new Learning(growing, copy, mirror));
    var graph = new Following("copy", feed, copy);
    var rdf = new Following("mirror", feed, new MirrorFollower(mirror));
    graph.start();
    rdf.start();
    if (start.has("store")) {
      var access = JSON.treeToValue(start.get("store"), StoreAccess.class);
      var store = new StoreFollower(new SparqlStore(access, ontology, iris));
      new Following("store elsewhere", feed, store).start();
    }
    var places = new Places();
    var cancelling = new Cancelling();
    var sparql = new Sparql(mirror, aion.semantic.Bounds.CONSOLE);
    var door =
        LoopbackDoor.open(
            token,
            Map.of(
                "/cypher",
                    new CypherRoom(
                        new CypherConsole(copy.driver(), ontology), graph, places, cancelling),
                "/sparql", new SparqlRoom(sparql, mirror, places, cancelling),
                "/export", new ExportRoom(mirror),
                "/cancel", cancelling,
                "/rebuild", new MirrorRebuild(mirror, rdf, feed)));
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
}

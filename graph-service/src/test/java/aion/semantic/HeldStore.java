package aion.semantic;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateExecutionFactory;
import org.apache.jena.update.UpdateFactory;

/// A SPARQL 1.1 store in memory behind a port of its own: Query by GET, Update by POST, for one
/// user with a password. It can lose answers, as a network does.
public final class HeldStore implements AutoCloseable {
  private static final String WHO =
      "Basic " + Base64.getEncoder().encodeToString("aion:secret".getBytes(StandardCharsets.UTF_8));

  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
  private final AtomicInteger lost = new AtomicInteger();
  private final HttpServer server;

  private HeldStore(HttpServer server) {
    this.server = server;
  }

  public static HeldStore open() throws IOException {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    var store = new HeldStore(server);
    server.createContext("/query", store::query);
    server.createContext("/update", store::update);
    server.start();
    return store;
  }

  public StoreAccess access() {
    return new StoreAccess(address("query"), address("update"), "aion", "secret");
  }

  /// The next updates are done, and the answers to them are lost.
  void loseAnswers(int howMany) {
    lost.set(howMany);
  }

  /// Quads of all graphs but the notes.
  public Set<Quad> quads() {
    return Txn.calculateRead(
        dataset,
        () -> {
          var quads = new HashSet<Quad>();
          dataset
              .find()
              .forEachRemaining(quad -> {
                if (!quad.getGraph().getURI().startsWith("urn:aion:mirror")) quads.add(quad);
              });
          return quads;
        });
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private URI address(String service) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + service);
  }

  private void query(HttpExchange exchange) throws IOException {
    if (refuses(exchange)) return;
    var asked =
        URLDecoder.decode(
            exchange.getRequestURI().getRawQuery().replaceFirst(".*\\bquery=([^&]*).*", "$1"),
            StandardCharsets.UTF_8);
    var rows = new ByteArrayOutputStream();
    Txn.executeRead(
        dataset,
        () -> {
          try (var question =
              QueryExecutionFactory.create(
                  QueryFactory.create(asked), DatasetFactory.wrap(dataset))) {
            ResultSetFormatter.outputAsJSON(rows, question.execSelect());
          }
        });
    exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
    answer(exchange, 200, rows.toByteArray());
  }

  private void update(HttpExchange exchange) throws IOException {
    if (refuses(exchange)) return;
    var request =
        UpdateFactory.create(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Txn.executeWrite(
        dataset,
        () -> UpdateExecutionFactory.create(request, DatasetFactory.wrap(dataset)).execute());
    answer(exchange, lost.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? 500 : 204, new byte[0]);
  }

  private static boolean refuses(HttpExchange exchange) throws IOException {
    if (WHO.equals(exchange.getRequestHeaders().getFirst("Authorization"))) return false;
    exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"store\"");
    answer(exchange, 401, new byte[0]);
    return true;
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}

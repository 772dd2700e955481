package aion.web.explore;

import aion.Aion;
import aion.ledger.Ledger;
import aion.web.home.RunningServer;
import aion.web.security.Role;
import aion.web.security.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// The whole product in this process with a real explore process, and users of every role.
final class Exploring implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext product;
  private final String url;
  private final Map<String, String> cookies = new HashMap<>();

  record Answer(int status, String type, String about, String body) {}

  private Exploring(ConfigurableApplicationContext product) {
    this.product = product;
    this.url = "http://localhost:" + product.getEnvironment().getProperty("local.server.port");
  }

  static Exploring start(Path home) {
    return start(home, Map.of());
  }

  /// @param more settings besides those that every such product needs
  static Exploring start(Path home, Map<String, Object> more) {
    var application = new SpringApplication(Aion.class);
    var settings = new HashMap<String, Object>(more);
    settings.put("server.port", 0);
    settings.put("aion.home", home.toString());
    settings.put("aion.graph.folder", home.resolve("graph").toString());
    settings.put("aion.archive.folder", home.resolve("archive").toString());
    settings.put("aion.ingest.mappings", home.resolve("mappings").toString());
    settings.put("aion.explore.heap-megabytes", 512);
    application.setDefaultProperties(settings);
    application.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(RunningServer.class, () -> RunningServer.at("http://localhost")));
    var exploring = new Exploring(application.run());
    var users = exploring.product.getBean(Users.class);
    for (var role : Role.values())
      users.put(role.name().toLowerCase(Locale.ROOT), "pw", Set.of(role));
    exploring.product.getBean(ExploreProcess.class).start();
    return exploring;
  }

  String url() {
    return url;
  }

  Ledger ledger() {
    return product.getBean(Ledger.class);
  }

  <T> T bean(Class<T> type) {
    return product.getBean(type);
  }

  /// Waits until consoles answer from a copy that has everything.
  void awaitCopy() {
    Answer last = null;
    for (int i = 0; i < 1_800; i++) {
      last = cypher("admin", "RETURN 1", "{}");
      if (last.status == 200 && last.body.contains("\"behind\":0,")) return;
      // A process that ends just now answers with the limit it met; another one starts.
      boolean passing = last.status == 503 || last.body.contains("QUERY_MEMORY_LIMIT");
      if (last.status != 200 && !passing) break;
      pause();
    }
    throw new AssertionError("No copy: " + last);
  }

  /// Waits until SPARQL is answered from a mirror that has everything.
  void awaitMirror() {
    for (int i = 0; i < 1_800; i++) {
      var answer = get("admin", "/sparql?query=ASK%7B%7D", "*/*");
      if (answer.status == 200 && answer.about.contains("\"behind\":0,")) return;
      pause();
    }
    throw new AssertionError("No mirror: " + get("admin", "/sparql?query=ASK%7B%7D", "*/*"));
  }

  void killExplorer() {
    var process =
        ProcessHandle.current().children().filter(ProcessHandle::isAlive).findFirst().orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  Answer cypher(String role, String statement, String params) {
    return cypher(role, statement, params, "rows");
  }

  Answer cypher(String role, String statement, String params, String format) {
    var body =
        "{\"statement\": %s, \"params\": %s, \"format\": \"%s\"}"
            .formatted(JSON.writeValueAsString(statement), params, format);
    return post(role, "/console/cypher", "application/json", body);
  }

  /// Asks and leaves before the answer is there.
  void askAndLeave(String role, String statement) {
    var body = "{\"statement\": %s, \"params\": {}}".formatted(JSON.writeValueAsString(statement));
    var asked =
        http.sendAsync(
            request("/console/cypher")
                .header("Cookie", cookies.computeIfAbsent(role, this::signIn))
                .header("Content-Type", "application/json")
                .header("X-AION-Request", "1")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    for (int i = 0; i < 5; i++) pause();
    asked.cancel(true);
  }

  Answer post(String role, String path, String type, String body) {
    return send(
        role,
        request(path)
            .header("Content-Type", type)
            .header("X-AION-Request", "1")
            .POST(BodyPublishers.ofString(body)));
  }

  Answer put(String role, String path, String type, String body) {
    return send(
        role,
        request(path)
            .header("Content-Type", type)
            .header("X-AION-Request", "1")
            .PUT(BodyPublishers.ofString(body)));
  }

  Answer get(String role, String path, String accept) {
    return send(role, request(path).header("Accept", accept).GET());
  }

  @Override
  public void close() {
    product.close();
    http.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path));
  }

  private Answer send(String role, HttpRequest.Builder request) {
    if (!role.equals("nobody"))
      request.header("Cookie", cookies.computeIfAbsent(role, this::signIn));
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.headers().firstValue("AION-About").orElse(""),
          answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String signIn(String role) {
    try {
      var request =
          request("/api/v1/session")
              .header("Content-Type", "application/json")
              .header("X-AION-Request", "1")
              .POST(BodyPublishers.ofString("{\"user\":\"" + role + "\",\"password\":\"pw\"}"));
      var answer = http.send(request.build(), BodyHandlers.ofString());
      return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

package aion.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import aion.Aion;
import aion.web.home.RunningServer;
import aion.web.security.Role;
import aion.web.security.Users;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The HTTP doors of the whole product: who comes in, and what everybody else is told.
class DoorsTest {
  private static final RunningServer OPERATOR = RunningServer.at("http://localhost");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static ConfigurableApplicationContext product;
  private static String url;

  @BeforeAll
  static void start(@TempDir Path home) {
    var application = new SpringApplication(Aion.class);
    application.setDefaultProperties(
        Map.of(
            "server.port",
            0,
            "aion.home",
            home.toString(),
            "aion.graph.folder",
            home.resolve("graph").toString()));
    application.addInitializers(context ->
        ((GenericApplicationContext) context).registerBean(RunningServer.class, () -> OPERATOR));
    product = application.run();
    url = "http://localhost:" + product.getEnvironment().getProperty("local.server.port");
    product.getBean(Users.class).put("aude", "right password", Set.of(Role.AUDITOR));
    product.getBean(Users.class).put("adam", "right password", Set.of(Role.ADMIN));
    product.getBean(Users.class).put("vera", "right password", Set.of(Role.VIEWER));
  }

  @AfterAll
  static void stop() {
    product.close();
    HTTP.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/session, 401, UNAUTHENTICATED",
    "GET, /api/v1/imports, 401, UNAUTHENTICATED",
    "GET, /api/v1/verification, 401, UNAUTHENTICATED",
    "GET, /epcis/events, 401, UNAUTHENTICATED",
    "GET, /epcis/anything, 401, UNAUTHENTICATED",
    "POST, /epcis/capture, 403, CSRF_REFUSED",
    "GET, /api/v1/heads, 401, UNAUTHENTICATED",
    "GET, /api/v1/ledger, 401, UNAUTHENTICATED",
    "POST, /api/v1/backups, 403, CSRF_REFUSED",
    "POST, /graphql, 403, CSRF_REFUSED",
    "POST, /api/v1/users, 403, CSRF_REFUSED",
    "GET, /actuator/env, 404, NOT_FOUND",
    "GET, /static/..%2f..%2fapplication.properties, 404, PATH_INVALID",
    "GET, /api/v1/positions/P2%2FA-01, 404, PATH_INVALID",
  })
  void a_stranger_reaches_no_data(String method, String path, int status, String code)
      throws Exception {
    var answer = send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"").contains("\"remedy\"");
  }

  @Test
  void whoever_signs_in_gets_a_session_and_leaves_nothing_behind_when_signing_out()
      throws Exception {
    var cookie = signIn("vera", "right password");

    var inside = send(request("/api/v1/session").header("Cookie", cookie).GET());
    send(
        request("/api/v1/session").header("Cookie", cookie).header("X-AION-Request", "1").DELETE());
    var after = send(request("/api/v1/session").header("Cookie", cookie).GET());

    assertThat(inside.body()).isEqualTo("{\"user\":\"vera\",\"roles\":[\"viewer\"]}");
    assertThat(after.statusCode()).isEqualTo(401);
  }

  @Test
  void a_role_without_the_right_is_told_so() throws Exception {
    var cookie = signIn("vera", "right password");

    var answer =
        send(
            request("/api/v1/users")
                .header("Cookie", cookie)
                .header("X-AION-Request", "1")
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString("{\"name\":\"x\",\"roles\":[\"admin\"]}")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("FORBIDDEN").contains("permission");
  }

  @ParameterizedTest
  @CsvSource({
    "vera, GET, /api/v1/heads, 403",
    "vera, GET, /api/v1/ledger, 403",
    "vera, GET, /api/v1/verification, 403",
    "vera, POST, /api/v1/verification, 403",
    "vera, POST, /api/v1/backups, 403",
    "aude, GET, /api/v1/heads, 200",
    "aude, GET, /api/v1/ledger, 200",
    "aude, POST, /api/v1/verification, 200",
    "aude, POST, /api/v1/backups, 403",
    "adam, GET, /api/v1/heads, 200",
    "adam, GET, /api/v1/ledger, 200",
    "adam, POST, /api/v1/verification, 200",
    "adam, POST, /api/v1/backups, 403",
  })
  void the_proof_is_for_auditors_and_a_backup_for_the_owner_of_the_home(
      String user, String method, String path, int status) throws Exception {
    var answer =
        send(
            request(path)
                .header("Cookie", signIn(user, "right password"))
                .header("X-AION-Request", "1")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString("{\"folder\":\"/tmp/x\"}")));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  @Test
  void an_auditor_reads_the_ledger_with_its_heads_and_its_end() throws Exception {
    var cookie = signIn("aude", "right password");

    var ledger = send(request("/api/v1/ledger").header("Cookie", cookie).GET());

    var lines = ledger.body().lines().toList();
    assertThat(ledger.headers().firstValue("Content-Type")).hasValue("application/jsonl");
    assertThat(lines.getFirst()).startsWith("{\"export\":\"aion-ledger\",\"heads\":[{\"hash\":");
    assertThat(lines.getLast()).isEqualTo("{\"end\":%d}".formatted(lines.size() - 2));
  }

  @Test
  void heads_that_were_kept_elsewhere_can_be_sent_along() throws Exception {
    var cut =
        "{\"hash\":\"%s\",\"offset\":99999,\"partition\":\"master\",\"time\":\"2026-01-01T00:00:00Z\"}"
            .formatted("0".repeat(64));
    var answer =
        send(
            request("/api/v1/verification?given=true")
                .header("Authorization", "Bearer " + OPERATOR.token())
                .POST(HttpRequest.BodyPublishers.ofString(cut)));

    assertThat(answer.body().lines().toList().getLast())
        .contains("\"holds\":false")
        .contains("the heads file saw the chain at 99999");
  }

  @Test
  void what_a_session_has_open_ends_with_it() throws Exception {
    product.getBean(Users.class).put("olga", "right password", Set.of(Role.VIEWER));
    var signedOut = signIn("olga", "right password");
    var first = subscribing(signedOut);
    var second = subscribing(signIn("olga", "right password"));

    send(
        request("/api/v1/session")
            .header("Cookie", signedOut)
            .header("X-AION-Request", "1")
            .DELETE());
    var leftOpen = second.closed.isDone();
    send(
        request("/api/v1/users")
            .header("Authorization", "Bearer " + OPERATOR.token())
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"name\":\"olga\",\"roles\":[\"auditor\"]}")));

    assertThat(first.closed.get(10, TimeUnit.SECONDS)).startsWith("4403 UNAUTHENTICATED: ");
    assertThat(leftOpen).isFalse();
    assertThat(second.closed.get(10, TimeUnit.SECONDS)).startsWith("4403 UNAUTHENTICATED: ");
  }

  private static Ending subscribing(String cookie) throws Exception {
    var ending = new Ending();
    var socket =
        HTTP.newWebSocketBuilder()
            .header("Cookie", cookie)
            .subprotocols("graphql-transport-ws")
            .buildAsync(URI.create(url.replace("http", "ws") + "/graphql"), ending)
            .get();
    socket.sendText("{\"type\":\"connection_init\"}", true).get();
    return ending;
  }

  /// Keeps how a socket was closed.
  private static final class Ending implements WebSocket.Listener {
    private final CompletableFuture<String> closed = new CompletableFuture<>();

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      closed.complete(status + " " + reason);
      return null;
    }
  }

  @Test
  void passwords_cannot_be_tried_out() throws Exception {
    for (int i = 0; i < 10; i++)
      assertThat(attempt("mallory", "guess " + i).statusCode()).isEqualTo(401);

    var answer = attempt("mallory", "one more");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("RATE_LIMITED");
  }

  @Test
  void a_token_of_another_server_is_refused() throws Exception {
    var answer =
        send(request("/api/v1/verification").header("Authorization", "Bearer 0123456789").GET());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("TOKEN_INVALID");
  }

  @Test
  void the_operator_of_this_machine_posts_and_verifies() throws Exception {
    var bearer = "Bearer " + OPERATOR.token();
    var refused =
        send(
            request("/api/v1/events")
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        """
                        {"id": "E-1", "item": "NUT-M8", "delta": "-1", "unit": "pcs",
                         "at": "P1", "occurredAt": "2026-01-05T10:00:00Z"}\
                        """)));
    var verification = send(request("/api/v1/verification").header("Authorization", bearer).GET());

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("ITEM_UNKNOWN").contains("NUT-M8");
    assertThat(verification.body()).contains("\"holds\":true");
  }

  @Test
  void epcis_events_are_for_those_whose_work_it_is() throws Exception {
    var users = product.getBean(Users.class);
    users.put("paul", "right password", Set.of(Role.PLANNER));
    users.put("anna", "right password", Set.of(Role.AUDITOR));

    assertThat(epcis("vera", "GET", "/epcis/events").statusCode()).isEqualTo(403);
    assertThat(epcis("anna", "GET", "/epcis/events").statusCode()).isEqualTo(200);
    assertThat(epcis("anna", "POST", "/epcis/capture").statusCode()).isEqualTo(403);
    var captured = epcis("paul", "POST", "/epcis/capture");
    var found = epcis("paul", "GET", "/epcis/events?EQ_bizStep=packing&perPage=1");

    assertThat(captured.body())
        .contains("\"known\":false")
        .contains("AggregationEvent moves no stock");
    assertThat(found.headers().firstValue("Content-Type").orElse("")).contains("ld+json");
    assertThat(found.body()).contains("EPCISQueryDocument").contains("urn:x:box-1");
  }

  @Test
  void an_epcis_document_that_is_too_large_is_a_problem() throws Exception {
    var answer =
        send(
            request("/epcis/capture")
                .header("Authorization", "Bearer " + OPERATOR.token())
                .header("Content-Type", "application/ld+json")
                .POST(HttpRequest.BodyPublishers.ofString(" ".repeat(4 * 1_048_576 + 1))));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("BODY_TOO_LARGE");
  }

  private static HttpResponse<String> epcis(String user, String method, String path)
      throws Exception {
    var event =
        """
        {"type": "AggregationEvent", "eventID": "urn:x:box-1", "action": "ADD",
         "eventTime": "2026-05-20T09:30:00+07:00", "eventTimeZoneOffset": "+07:00",
         "bizStep": "packing", "parentID": "urn:epc:id:sscc:8991234.0000000001",
         "childEPCs": ["urn:epc:id:sgtin:8991234.012345.1"]}\
        """;
    return send(
        request(path)
            .header("Cookie", signIn(user, "right password"))
            .header("X-AION-Request", "1")
            .header("Content-Type", "application/ld+json")
            .method(method, HttpRequest.BodyPublishers.ofString(event)));
  }

  @Test
  void a_program_with_the_token_asks_graphql() throws Exception {
    var answer =
        send(
            request("/graphql")
                .header("Authorization", "Bearer " + OPERATOR.token())
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"query\": \"{ items { totalCount } }\"}")));

    assertThat(answer.body()).isEqualTo("{\"data\":{\"items\":{\"totalCount\":0}}}");
  }

  @ParameterizedTest
  @CsvSource({
    "vera, { items { edges { node { unitCost } } } }, FORBIDDEN_FIELD",
    "aude, { items { totalCount } }, FORBIDDEN",
    "vera, { itmes { totalCount } }, VALIDATION",
  })
  void a_refusal_of_graphql_is_told_in_the_whole_product(String user, String query, String code)
      throws Exception {
    var answer =
        send(
            request("/graphql")
                .header("Cookie", signIn(user, "right password"))
                .header("X-AION-Request", "1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + query + "\"}")));

    assertThat(answer.body()).contains(code).doesNotContain("classification", "INTERNAL");
  }

  @Test
  void a_file_name_that_is_not_encoded_is_taken_as_it_is() throws Exception {
    var answer =
        send(
            request("/api/v1/imports/events")
                .header("Authorization", "Bearer " + OPERATOR.token())
                .header("X-File-Name", "100%zz.csv")
                .POST(HttpRequest.BodyPublishers.ofString("hello world")));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("IMPORT_HEADER_INVALID");
  }

  @Test
  void every_page_carries_the_content_policy() throws Exception {
    var answer = send(request("/health/live").GET());

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'self'");
  }

  private static String signIn(String user, String password) throws Exception {
    var answer = attempt(user, password);
    assertThat(answer.statusCode()).isEqualTo(204);
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  private static HttpResponse<String> attempt(String user, String password) throws Exception {
    return send(
        request("/api/v1/session")
            .header("X-AION-Request", "1")
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password))));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}

package aion.api;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Runs the GraphQL cases of the corpus of hostile requests, of which `abuse/corpus.json` has a
/// copy. Those of its cases that are for other doors run where these are tested.
@GraphTest
class CorpusTest {
  private static final Set<String> ENTRIES = Set.of("gql.http", "gql.raw", "gql.ws");

  /// The cases of a file of the tests.
  static JsonNode cases(String file) throws IOException {
    try (var content = CorpusTest.class.getResourceAsStream("/abuse/" + file)) {
      return Client.JSON.readTree(java.util.Objects.requireNonNull(content));
    }
  }

  @BeforeEach
  void stock(ExampleCompany company) {
    company.site("P1").bin("P1/A-01", "P1").item("BOLT-M8", "pcs").item("RESIN-7", "kg");
    company.entity(
        "Item",
        "BOLT-M8",
        Map.of("unitCost", List.of("0.1234"), "currency", List.of("EUR")),
        Map.of());
  }

  @Test
  void every_case_gets_the_answer_written_there() throws IOException {
    var corpus = cases("corpus.json");

    var failures = new ArrayList<String>();
    int run = 0;
    for (var test : corpus.path("cases").values()) {
      if (!ENTRIES.contains(test.path("entry").asString())) continue;
      run++;
      var fault =
          test.path("entry").asString().equals("gql.ws")
              ? socketFault(test)
              : fault(test, answer(test, corpus.path("bindings")));
      if (!fault.isEmpty()) failures.add(test.path("id").asString() + ": " + fault);
    }

    assertThat(run).isEqualTo(38);
    assertThat(failures).isEmpty();
  }

  static Client.Answer answer(JsonNode test, JsonNode bindings) {
    var client = new Client(test.path("role").asString());
    var input = test.path("input");
    if (input.has("method")) {
      var headers = new ArrayList<String>();
      for (var header : input.path("headers").properties()) {
        headers.add(header.getKey());
        headers.add(header.getValue().asString());
      }
      return client.send(
          input.path("method").asString(),
          input.path("path").asString(),
          bytes(input.path("body")),
          headers.toArray(String[]::new));
    }
    if (input.has("_body"))
      return client.post(bytes(input.path("_body")), "Content-Type", "application/json");
    var query = new String(bytes(input.path("query")), StandardCharsets.UTF_8);
    for (var binding : bindings.properties())
      query = query.replace("%" + binding.getKey() + "%", binding.getValue().asString());
    var variables = new java.util.HashMap<String, Object>();
    for (var variable : input.path("variables").properties())
      variables.put(variable.getKey(), value(variable.getValue()));
    if (!input.has("operationName")) return client.ask(query, variables);
    return client.post(
        Client.JSON.writeValueAsBytes(
            Map.of(
                "query",
                query,
                "variables",
                variables,
                "operationName",
                input.path("operationName").asString())),
        "Content-Type",
        "application/json");
  }

  private static Object value(JsonNode variable) {
    return isGenerated(variable)
        ? new String(bytes(variable), StandardCharsets.UTF_8)
        : Client.JSON.convertValue(variable, Object.class);
  }

  private static boolean isGenerated(JsonNode variable) {
    return variable
        .propertyStream()
        .anyMatch(it -> it.getKey().matches("\\$(cat|repeat|seq|nest|hex|b64enc)"));
  }

  /// A socket is refused at its handshake, or closed with a reason.
  private static String socketFault(JsonNode test) throws IOException {
    var expect = test.path("expect");
    var origin = test.path("input").path("headers").path("Origin").asString("");
    if (!origin.isEmpty()) {
      var answer = handshake(origin);
      return answer.startsWith("HTTP/1.1 %d".formatted(expect.path("status").path(0).asInt()))
              && answer.contains("\"code\":\"" + expect.path("code").asString() + "\"")
              && says(answer, expect.path("says").asString())
          ? ""
          : answer;
    }
    var socket = Socket.open(test.path("role").asString());
    for (var frame : test.path("input").path("frames").values())
      socket.send(
          frame.has("type") ? frame.toString() : new String(bytes(frame), StandardCharsets.UTF_8));
    var closed = socket.closed();
    var statuses = expect.path("close").valueStream().map(JsonNode::asInt).toList();
    return statuses.contains(closed.status())
            && closed.reason().startsWith(expect.path("code").asString())
            && says(closed.reason(), expect.path("says").asString())
        ? ""
        : closed.toString();
  }

  private static String handshake(String origin) throws IOException {
    try (var socket = new java.net.Socket("127.0.0.1", TestServer.shared().port)) {
      var request =
          """
          GET /graphql HTTP/1.1
          Host: 127.0.0.1:%d
          Test-User: viewer
          Origin: %s
          Upgrade: websocket
          Connection: Upgrade
          Sec-WebSocket-Version: 13
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
          Sec-WebSocket-Protocol: graphql-transport-ws

          """
              .formatted(TestServer.shared().port, origin);
      socket
          .getOutputStream()
          .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
      var answer = new ByteArrayOutputStream();
      socket.setSoTimeout(5_000);
      while (!answer.toString(StandardCharsets.UTF_8).contains("}]}"))
        answer.write(socket.getInputStream().read());
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  private static String fault(JsonNode test, Client.Answer answer) {
    var expect = test.path("expect");
    if (expect.path("outcome").asString().equals("accept"))
      return answer.code().isEmpty() && answer.status() == 200 ? "" : answer.body().toString();
    var codes = new ArrayList<String>(List.of(expect.path("code").asString()));
    expect.path("alsoCodes").values().forEach(code -> codes.add(code.asString()));
    if (!codes.contains(answer.code())) return "code " + answer.body();
    if (expect.path("alsoCodes").isMissingNode() || answer.code().equals(codes.getFirst()))
      for (var group : expect.path("says").asString().split("&"))
        if (!says(answer.message(), group)) return "does not say" + group + ": " + answer.body();
    var statuses = new ArrayList<Integer>();
    expect.path("status").values().forEach(status -> statuses.add(status.asInt()));
    boolean right =
        statuses.isEmpty()
            ? answer.status() >= 400 && answer.status() < 500
            : statuses.contains(answer.status());
    if (!right) return "status " + answer.status();
    return answer.body().toString().length() > 16_384 ? "long answer" : "";
  }

  static boolean says(String message, String group) {
    var lower = message.toLowerCase(Locale.ROOT);
    for (var word : group.split("\\|"))
      if (lower.contains(word.strip().toLowerCase(Locale.ROOT))) return true;
    return false;
  }

  /// Expands the generators in which long inputs are written.
  private static byte[] bytes(JsonNode value) {
    var out = new ByteArrayOutputStream();
    if (value.isString()) out.writeBytes(value.asString().getBytes(StandardCharsets.UTF_8));
    else if (value.has("$cat"))
      value.path("$cat").values().forEach(part -> out.writeBytes(bytes(part)));
    else if (value.has("$repeat"))
      for (int i = 0; i < value.path("n").asInt(); i++)
        out.writeBytes(bytes(value.path("$repeat")));
    else if (value.has("$seq")) sequence(value, out);
    else if (value.has("$nest")) {
      int n = value.path("n").asInt();
      out.writeBytes(
          value.path("$nest").path(0).asString().repeat(n).getBytes(StandardCharsets.UTF_8));
      out.writeBytes(bytes(value.path("inner")));
      out.writeBytes(
          value.path("$nest").path(1).asString().repeat(n).getBytes(StandardCharsets.UTF_8));
    } else if (value.has("$hex"))
      out.writeBytes(HexFormat.of().parseHex(value.path("$hex").asString()));
    else if (value.has("$b64enc"))
      out.writeBytes(Base64.getEncoder().encode(bytes(value.path("$b64enc"))));
    return out.toByteArray();
  }

  private static void sequence(JsonNode value, ByteArrayOutputStream out) {
    int from = value.path("from").asInt(0);
    for (int i = from; i < from + value.path("n").asInt(); i++) {
      if (i > from)
        out.writeBytes(value.path("join").asString("").getBytes(StandardCharsets.UTF_8));
      out.writeBytes(
          value
              .path("$seq")
              .asString()
              .replace("{i}", Integer.toString(i))
              .replace("{i+1}", Integer.toString(i + 1))
              .getBytes(StandardCharsets.UTF_8));
    }
  }
}

package aion.api;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GraphTest
class TransportTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void a_question_may_be_written_in_the_address() throws Exception {
    var answer =
        get(
            Map.of(
                "query", "query($s: String!) {item(sku: $s) {sku}}", "variables", "{\"s\":\"é\"}"),
            "*/*");

    assertThat(answer.body()).isEqualTo("{\"data\":{\"item\":null}}");
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, application/json",
    "application/json, application/json",
    "'application/graphql-response+json, application/json;q=0.9', application/graphql-response+json",
    "'application/json;q=0.5, application/graphql-response+json', application/graphql-response+json",
    "'text/html, application/*;q=0.8', application/json",
  })
  void the_answer_comes_in_the_form_that_is_wanted_most(String accept, String type)
      throws Exception {
    assertThat(get(Map.of("query", "{__typename}"), accept).headers().firstValue("content-type"))
        .hasValueSatisfying(given -> assertThat(given).startsWith(type));
  }

  @ParameterizedTest
  @CsvSource({
    "mutation {__typename}, */*, 405, METHOD_NOT_ALLOWED",
    "subscription {itemChanged {cursor}}, */*, 415, MEDIA_TYPE_UNSUPPORTED",
    "{__typename}, image/png, 415, MEDIA_TYPE_UNSUPPORTED",
    "{nope}, application/graphql-response+json, 400, GQL_VALIDATION",
    "{nope}, application/json, 200, GQL_VALIDATION",
  })
  void what_cannot_be_answered_so_is_refused(String query, String accept, int status, String code)
      throws Exception {
    var answer = get(Map.of("query", query), accept);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  @Test
  void a_parameter_that_is_no_utf8_or_there_twice_is_refused() throws Exception {
    assertThat(send("?query=%FF", "*/*").body()).contains("ENCODING_INVALID");
    assertThat(send("?query=%7Ba%7D&query=b", "*/*").body()).contains("JSON_DUPLICATE_KEY");
    assertThat(send("?query=%7Ba%7D&variables=%7B", "*/*").body()).contains("JSON_MALFORMED");
  }

  @Test
  void a_question_as_an_event_stream_is_answered_and_ends() throws Exception {
    var answer = get(Map.of("query", "{me {name}}"), "text/event-stream");

    assertThat(answer.headers().firstValue("content-type"))
        .hasValueSatisfying(given -> assertThat(given).startsWith("text/event-stream"));
    assertThat(answer.body().lines().filter(line -> !line.isEmpty()))
        .containsExactly(
            "event:next",
            "data:{\"data\":{\"me\":{\"name\":\"viewer\"}}}",
            "event:complete",
            "data:");
  }

  private static HttpResponse<String> get(Map<String, String> parameters, String accept)
      throws Exception {
    var query =
        parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
            .collect(java.util.stream.Collectors.joining("&", "?", ""));
    return send(query, accept);
  }

  private static HttpResponse<String> send(String query, String accept) throws Exception {
    var address = "http://127.0.0.1:%d/graphql%s".formatted(TestServer.shared().port, query);
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Test-User", "viewer")
            .header("Accept", accept)
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }
}

package aion.api;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GraphTest
class SocketTest {
  private static final String INIT = "{\"type\":\"connection_init\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello | 4400 | JSON_MALFORMED",
        "{\"type\":\"connection_init\",\"type\":\"x\"} | 4400 | JSON_DUPLICATE_KEY",
        "{\"type\":\"start\",\"id\":\"1\"} | 4400 | JSON_MALFORMED",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{__typename}\"}} | 4401 | UNAUTHENTICATED",
      })
  void a_first_message_that_is_none_closes_the_socket(String message, int status, String code) {
    var socket = Socket.open("viewer");

    socket.send(message);

    assertThat(socket.closed().status()).isEqualTo(status);
    assertThat(socket.closed().reason()).startsWith(code + ": ");
  }

  @Test
  void a_socket_that_does_not_introduce_itself_is_closed() {
    assertThat(Socket.open("viewer").closed().status()).isEqualTo(4408);
  }

  @Test
  void a_second_introduction_closes_the_socket() {
    var socket = Socket.greeted("viewer");

    socket.send(INIT);

    assertThat(socket.closed().status()).isEqualTo(4429);
    assertThat(socket.closed().reason()).startsWith("JSON_MALFORMED: ").contains("init");
  }

  @Test
  void an_id_in_use_closes_the_socket() {
    var socket = Socket.greeted("viewer");

    socket.subscribe("1", "subscription {itemChanged {cursor}}", Map.of());
    socket.subscribe("1", "subscription {itemChanged {cursor}}", Map.of());

    assertThat(socket.closed().status()).isEqualTo(4409);
  }

  @Test
  void a_message_above_the_limit_closes_the_socket() {
    var socket = Socket.greeted("viewer");

    socket.send("{\"type\":\"ping\",\"payload\":\"%s\"}".formatted("z".repeat(300_000)));

    assertThat(socket.closed().status()).isEqualTo(1009);
    assertThat(socket.closed().reason()).startsWith("BODY_TOO_LARGE: ").contains("size");
  }

  @Test
  void a_ping_is_answered_with_what_it_carried() {
    var socket = Socket.greeted("viewer");

    socket.send("{\"type\":\"ping\",\"payload\":{\"n\":1}}");

    assertThat(socket.next())
        .isEqualTo(Client.JSON.readTree("{\"type\":\"pong\",\"payload\":{\"n\":1}}"));
    socket.kill();
  }

  @Test
  void questions_and_refusals_come_over_a_socket_as_well() {
    var socket = Socket.greeted("viewer");

    socket.subscribe("q", "{me {name}}", Map.of());
    var answer = socket.next();
    var end = socket.next();
    socket.subscribe("p", "subscription {itemChanged {node {unitCost}}}", Map.of());
    var refusal = socket.next();

    assertThat(answer.at("/payload/data/me/name").asString()).isEqualTo("viewer");
    assertThat(end.path("type").asString()).isEqualTo("complete");
    assertThat(refusal.path("type").asString()).isEqualTo("error");
    assertThat(refusal.at("/payload/0/extensions/code").asString()).isEqualTo("FORBIDDEN_FIELD");
    socket.kill();
  }

  @Test
  void a_socket_takes_fifty_subscriptions() {
    var socket = Socket.greeted("viewer");

    for (int i = 0; i <= 50; i++)
      socket.subscribe("s" + i, "subscription {itemChanged {cursor}}", Map.of());

    assertThat(socket.next().at("/payload/0/extensions/code").asString())
        .isEqualTo("TOO_MANY_SUBSCRIPTIONS");
    socket.kill();
  }
}

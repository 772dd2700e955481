package aion.outbox.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aion.problem.ProblemCode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
  private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
  private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Parcel PARCEL =
      new Parcel("PO-1", "{\"number\":\"PO-1\"}", "ab".repeat(32), NOW.minusSeconds(60), List.of());

  private record Heard(String id, String time, String signature, String body) {}

  private final List<Heard> heard = new ArrayList<>();
  private HttpServer receiver;

  @BeforeEach
  void open() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    receiver.start();
  }

  @AfterEach
  void close() {
    receiver.stop(0);
  }

  @Test
  void sends_what_was_approved_signed_so_that_the_receiver_can_check_it() throws Exception {
    answer(200, "{\"receipt\":\"R-7\"}");

    var sending = send(Set.of("localhost"));

    assertThat(sending).isEqualTo(new Sending.Taken("R-7"));
    var got = heard.getFirst();
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
    var signed = got.id + "." + got.time + "." + got.body;
    assertThat(got.signature)
        .isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8))));
    assertThat(got.id).isEqualTo(PARCEL.key());
    assertThat(got.time).isEqualTo(Long.toString(NOW.getEpochSecond()));
    assertThat(got.body).endsWith("\"data\":{\"number\":\"PO-1\"}}");
  }

  @Test
  void an_answer_that_is_no_receipt_is_no_sending() {
    for (var garbage : List.of("<html>login</html>", "[]", "{", "\"ok\"", "x".repeat(70_000))) {
      answer(200, garbage);
      assertThat(codeOf(send(Set.of("localhost")))).isEqualTo(ProblemCode.REMOTE_RESPONSE_INVALID);
    }
  }

  @Test
  void follows_no_redirect() {
    receiver.createContext(
        "/",
        exchange -> {
          heard.add(new Heard("", "", "", exchange.getRequestURI().getPath()));
          exchange.getResponseHeaders().add("Location", "/inner");
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });

    var sending = send(Set.of("localhost"));

    assertThat(codeOf(sending)).isEqualTo(ProblemCode.REMOTE_RESPONSE_INVALID);
    assertThat(heard).extracting(Heard::body).containsExactly("/orders");
  }

  @Test
  void a_refusal_of_the_order_is_not_tried_again() {
    answer(422, "");

    assertThat(send(Set.of("localhost"))).isInstanceOf(Sending.Refused.class);
  }

  @Test
  void does_not_reach_a_host_of_the_inner_network() {
    answer(200, "");
    var address = "https://localhost:" + receiver.getAddress().getPort() + "/orders";

    var sending = send(address, Set.of());

    assertThat(codeOf(sending)).isEqualTo(ProblemCode.URL_REFUSED);
    assertThat(heard).isEmpty();
  }

  @Test
  void an_answer_that_drips_is_not_waited_for() {
    receiver.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (var out = exchange.getResponseBody()) {
            for (int i = 0; i < 100; i++) {
              out.write(' ');
              out.flush();
              LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
          }
        });
    long start = System.nanoTime();

    var sending = send(Set.of("localhost"));

    assertThat(codeOf(sending)).isEqualTo(ProblemCode.REMOTE_UNREACHABLE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  private Sending send(Set<String> allowed) {
    return send("http://localhost:" + receiver.getAddress().getPort() + "/orders", allowed);
  }

  private static Sending send(String address, Set<String> allowed) {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    try (var webhook =
        new Webhook(address, SECRET, new AddressGuard(allowed), Duration.ofSeconds(1), clock)) {
      return webhook.send(PARCEL);
    }
  }

  private void answer(int status, String body) {
    try {
      receiver.removeContext("/");
    } catch (IllegalArgumentException e) {
      assertThat(heard).as("the first answer of this test").isEmpty();
    }
    receiver.createContext("/", exchange -> take(exchange, status, body));
  }

  private void take(HttpExchange exchange, int status, String body) throws IOException {
    var headers = exchange.getRequestHeaders();
    heard.add(
        new Heard(
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
    try (var out = exchange.getResponseBody()) {
      out.write(body.getBytes(UTF_8));
    }
  }

  private static ProblemCode codeOf(Sending sending) {
    return switch (sending) {
      case Sending.Down down -> down.problem().code();
      case Sending.Refused refused -> refused.problem().code();
      case Sending.Taken taken -> throw new AssertionError(taken);
    };
  }
}

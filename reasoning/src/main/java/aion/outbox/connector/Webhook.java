package aion.outbox.connector;

import static aion.problem.ProblemCode.REMOTE_RESPONSE_INVALID;
import static aion.problem.ProblemCode.REMOTE_UNREACHABLE;
import static java.nio.charset.StandardCharsets.UTF_8;

import aion.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Posts orders to an address, signed as Standard Webhooks says. It follows no redirect, reads a
/// small answer only, and waits for no longer than it was told.
public final class Webhook implements Target, AutoCloseable {
  private static final int MOST_ANSWER = 64 << 10;
  private static final int MOST_RECEIPT = 200;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI address;
  private final Signature signature;
  private final Duration patience;
  private final Clock clock;
  private final CloseableHttpClient http;

  /// @param secret signs what is sent
  /// @param patience how long one sending may take
  /// @throws Problem URL_REFUSED or TOKEN_INVALID
  public Webhook(
      String address, String secret, AddressGuard guard, Duration patience, Clock clock) {
    this.address = guard.require(address);
    this.signature = new Signature(secret);
    this.patience = patience;
    this.clock = clock;
    var timeout = Timeout.of(patience);
    var connection =
        ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build();
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(guard)
                    .setDefaultConnectionConfig(connection)
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout).build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAuthCaching()
            .build();
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public Sending send(Parcel parcel) {
    var request = request(parcel);
    // An answer that drips is within every timeout between two bytes: this one ends it.
    var end = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
    var watch = CompletableFuture.runAsync(request::cancel, end);
    try {
      return http.execute(request, Webhook::read);
    } catch (AddressGuard.Refused e) {
      return new Sending.Down(AddressGuard.refused("its host is in an inner network"));
    } catch (IOException e) {
      return new Sending.Down(
          new Problem(
              REMOTE_UNREACHABLE,
              "The webhook did not answer within %d s, or the connection broke."
                  .formatted(Math.max(1, patience.toSeconds())),
              "Nothing: it is tried again. If it lasts, check that the receiver runs."));
    } finally {
      watch.cancel(false);
    }
  }

  @Override
  public void close() {
    try {
      http.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private HttpPost request(Parcel parcel) {
    var body =
        "{\"type\":\"purchaseOrder.approved\",\"timestamp\":\"%s\",\"data\":%s}"
            .formatted(parcel.approvedAt(), parcel.payload());
    var now = clock.instant();
    var request = new HttpPost(address);
    request.setHeader("webhook-id", parcel.key());
    request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
    request.setHeader("webhook-signature", signature.of(parcel.key(), now, body));
    request.setHeader("Idempotency-Key", parcel.key());
    request.setHeader("User-Agent", "AION");
    request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    return request;
  }

  private static Sending read(ClassicHttpResponse response) throws IOException {
    int status = response.getCode();
    var entity = response.getEntity();
    var bytes = entity == null ? new byte[0] : entity.getContent().readNBytes(MOST_ANSWER + 1);
    if (status / 100 == 3)
      return invalid("it leads elsewhere with status %d, which is not followed".formatted(status));
    if (status == 400 || status == 409 || status == 413 || status == 422)
      return new Sending.Refused(
          new Problem(
              REMOTE_RESPONSE_INVALID,
              "The webhook refuses this order with status %d.".formatted(status),
              "Ask the receiver why, then send the order again."));
    if (status / 100 != 2) return invalid("it has status %d".formatted(status));
    if (bytes.length > MOST_ANSWER)
      return invalid("it is longer than %d bytes".formatted(MOST_ANSWER));
    return receipt(new String(bytes, UTF_8).strip());
  }

  private static Sending receipt(String body) {
    if (body.isEmpty()) return new Sending.Taken("");
    try {
      var json = JSON.readTree(body);
      if (!json.isObject()) return invalid("it is no JSON object");
      var receipt = json.path("receipt").asString("");
      return new Sending.Taken(
          receipt.codePoints().anyMatch(Character::isISOControl) || receipt.length() > MOST_RECEIPT
              ? ""
              : receipt);
    } catch (JacksonException e) {
      return invalid("it is no JSON");
    }
  }

  private static Sending invalid(String why) {
    return new Sending.Down(
        new Problem(
            REMOTE_RESPONSE_INVALID,
            "The response of the webhook is no receipt: %s.".formatted(why),
            "Check that AION_OUTBOX_WEBHOOK names the receiver itself; it answers 2xx with nothing or a JSON object."));
  }
}

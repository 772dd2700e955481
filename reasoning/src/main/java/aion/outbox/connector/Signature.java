package aion.outbox.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what a webhook is sent, as Standard Webhooks says: HMAC-SHA256 of id, time and body.
final class Signature {
  private static final String PREFIX = "whsec_";
  private static final int LEAST_BYTES = 24;
  private static final int MOST_BYTES = 64;

  private final SecretKeySpec key;

  /// @param secret `whsec_` and 24 to 64 bytes in base64
  /// @throws Problem TOKEN_INVALID
  Signature(String secret) {
    this.key = new SecretKeySpec(bytes(secret), "HmacSHA256");
  }

  /// The value of the header `webhook-signature`.
  String of(String id, Instant at, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      var signed = "%s.%d.%s".formatted(id, at.getEpochSecond(), body);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA256.", e);
    }
  }

  private static byte[] bytes(String secret) {
    try {
      if (secret.startsWith(PREFIX)) {
        var bytes = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        if (bytes.length >= LEAST_BYTES && bytes.length <= MOST_BYTES) return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw unusable();
    }
    throw unusable();
  }

  private static Problem unusable() {
    return new Problem(
        ProblemCode.TOKEN_INVALID,
        "The secret of the webhook is not 'whsec_' and %d to %d bytes in base64."
            .formatted(LEAST_BYTES, MOST_BYTES),
        "Make one: echo whsec_$(openssl rand -base64 32), and set AION_OUTBOX_WEBHOOK_SECRET.");
  }
}

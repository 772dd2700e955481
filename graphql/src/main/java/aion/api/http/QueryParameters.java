package aion.api.http;

import aion.api.StrictJson;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A request that is written in the address: the same parts as in a body, the objects as JSON.
final class QueryParameters {
  private static final Set<String> TEXTS = Set.of("query", "operationName");
  private static final Set<String> OBJECTS = Set.of("variables", "extensions");

  private QueryParameters() {}

  /// The body that asks the same.
  ///
  /// @param given the address behind its question mark; null when there is none
  /// @throws Problem when a part is there twice or cannot be read
  static byte[] toBody(@Nullable String given) {
    var body = RequestForm.EXACT.createObjectNode();
    for (var pair : given == null ? new String[0] : given.split("&")) {
      int equals = pair.indexOf('=');
      var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      boolean isText = TEXTS.contains(name);
      if (!isText && !OBJECTS.contains(name)) continue;
      if (body.has(name))
        throw new Problem(
            ProblemCode.JSON_DUPLICATE_KEY,
            "The parameter '%s' is there twice: a duplicate.".formatted(name),
            "Give each parameter once.");
      if (isText) body.put(name, value);
      else if (!value.isEmpty())
        body.set(
            name,
            RequestForm.EXACT.readTree(StrictJson.check(value.getBytes(StandardCharsets.UTF_8))));
    }
    return RequestForm.EXACT.writeValueAsBytes(body);
  }

  private static String decoded(String text) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && i + 2 < text.length() && hex(text, i) >= 0) {
        bytes.write(hex(text, i));
        i += 2;
      } else if (c == '%') {
        throw unreadable();
      } else {
        bytes.writeBytes((c == '+' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw unreadable();
    }
  }

  private static int hex(String text, int percent) {
    int high = Character.digit(text.charAt(percent + 1), 16);
    int low = Character.digit(text.charAt(percent + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static Problem unreadable() {
    return new Problem(
        ProblemCode.ENCODING_INVALID,
        "The address is not percent-encoded UTF-8.",
        "Encode each parameter as UTF-8, as URLSearchParams does.");
  }
}

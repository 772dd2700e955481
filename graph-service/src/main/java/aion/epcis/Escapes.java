package aion.epcis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Characters that identifiers write as `%2F`.
final class Escapes {
  private Escapes() {}

  /// The text itself; what is no escape stays as it is.
  static String undone(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}

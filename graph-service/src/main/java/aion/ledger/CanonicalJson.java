package aion.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON of which there is one form only: keys sorted by UTF-16 unit, no white space, numbers that
/// are whole (RFC 8785 restricted to what entries hold). Written by hand because the ledger spends
/// a good part of its own time here.
public final class CanonicalJson {
  private static final String HEX = "0123456789abcdef";

  private CanonicalJson() {}

  /// @param value maps with text keys, lists, strings, whole numbers and booleans; absent values
  ///   are left out before. Events of EPCIS also hold null and decimals, which are written plainly
  public static String of(Object value) {
    var json = new StringBuilder(256);
    write(value, json);
    return json.toString();
  }

  private static void write(@Nullable Object value, StringBuilder json) {
    switch (value) {
      case String text -> write(text, json);
      case Map<?, ?> map -> write(map, json);
      case List<?> list -> {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
          if (i > 0) json.append(',');
          write(list.get(i), json);
        }
        json.append(']');
      }
      case Long number -> json.append(number.longValue());
      case Integer number -> json.append(number.intValue());
      case BigDecimal number -> json.append(number.toPlainString());
      case null -> json.append("null");
      case Boolean truth -> json.append(truth.booleanValue());
      default -> throw new IllegalArgumentException(value.getClass().getName());
    }
  }

  private static void write(Map<?, ?> map, StringBuilder json) {
    json.append('{');
    boolean first = true;
    for (var entry : new TreeMap<>(map).entrySet()) {
      if (!first) json.append(',');
      first = false;
      write((String) entry.getKey(), json);
      json.append(':');
      write(entry.getValue(), json);
    }
    json.append('}');
  }

  private static void write(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < 0x20) json.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          else json.append(c);
        }
      }
    }
    json.append('"');
  }
}

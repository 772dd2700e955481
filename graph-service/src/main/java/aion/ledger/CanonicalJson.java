package aion.ledger;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON of which there is one form only: keys sorted by UTF-16 unit, no white space, numbers that
/// are whole (RFC 8785 restricted to what entries hold).
final class CanonicalJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private CanonicalJson() {}

  /// @param value maps with text keys, lists, strings, whole numbers and booleans; absent values
  ///   are left out before. Events of EPCIS also hold null and decimals, which are written plainly
  static String of(Object value) {
    return MAPPER.writeValueAsString(value instanceof Map<?, ?> map ? new TreeMap<>(map) : value);
  }
}

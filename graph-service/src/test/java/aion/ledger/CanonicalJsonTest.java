package aion.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void keys_are_sorted_and_nothing_is_added() {
    var value =
        Map.of("b", List.of(1L, "two", true), "a", Map.of("z", "", "y", -3), "B", List.of());

    assertThat(CanonicalJson.of(value))
        .isEqualTo("{\"B\":[],\"a\":{\"y\":-3,\"z\":\"\"},\"b\":[1,\"two\",true]}");
  }

  @Test
  void characters_are_escaped_as_rfc_8785_says() {
    assertThat(CanonicalJson.of("\"\\\b\f\n\r\t\u0001\u001f/\u007f\u00e9\u6f22"))
        .isEqualTo("\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f/\u007f\u00e9\u6f22\"");
  }

  @Test
  void what_is_written_reads_back_the_same() {
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      for (int c = random.nextInt(12); c > 0; c--)
        text.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0xd800)));
      var value = new HashMap<String, Object>();
      value.put(text.toString(), List.of(text.toString(), random.nextLong()));

      assertThat(JSON.readValue(CanonicalJson.of(value), Map.class)).isEqualTo(value);
    }
  }
}
